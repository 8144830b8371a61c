package io.fastapi.lifecycle;

/** A hook or lifespan failed; the message says which one. */
public final class LifespanException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /**
     * A failure.
     *
     * @param message what failed
     * @param cause what it failed with
     */
    public LifespanException(String message, Throwable cause) {
        super(message, cause);
    }
}
