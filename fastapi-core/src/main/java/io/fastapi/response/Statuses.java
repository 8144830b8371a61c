package io.fastapi.response;

/** Status codes: what HTTP can carry. */
public final class Statuses {

    private static final int LOWEST = 100;

    private static final int HIGHEST = 599;

    private Statuses() {}

    /** Whether a number is a status, from 100 to 599; uvicorn closes the connection at any other. */
    public static boolean isStatus(int status) {
        return status >= LOWEST && status <= HIGHEST;
    }

    /**
     * The status itself.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static int checked(int status) {
        if (isStatus(status)) {
            return status;
        }
        throw new IllegalArgumentException(status + " is no HTTP status; use one from " + LOWEST + " to " + HIGHEST);
    }
}
