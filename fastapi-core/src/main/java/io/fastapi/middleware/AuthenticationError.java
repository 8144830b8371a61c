package io.fastapi.middleware;

/** Says that the credentials of a request are none: what {@link Authentication} throws to have it refused. */
public final class AuthenticationError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * An error.
     *
     * @param message for the client
     */
    public AuthenticationError(String message) {
        super(message, null, false, false);
    }

    /** What the client is told. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
