package io.fastapi.response;

import io.fastapi.types.error.MisuseException;

/** Status codes: what HTTP can carry. */
public final class Statuses {

    private static final int LOWEST = 100;

    private static final int HIGHEST = 599;

    /** What to do about a number that is none. */
    public static final String FIX = "use a status from " + LOWEST + " to " + HIGHEST;

    private Statuses() {}

    /** Whether a number is a status, from 100 to 599; uvicorn closes the connection at any other. */
    public static boolean isStatus(int status) {
        return status >= LOWEST && status <= HIGHEST;
    }

    /** Whether answers of a status have no body: informational ones, 204, 205 and 304. */
    public static boolean hasNoBody(int status) {
        return status < 200 || status == 204 || status == 205 || status == 304;
    }

    /**
     * The status itself.
     *
     * @throws MisuseException if it is none
     */
    public static int checked(int status) {
        if (isStatus(status)) {
            return status;
        }
        throw new MisuseException(status + " is no HTTP status", FIX);
    }
}
