package io.fastapi.engine.request;

import java.util.concurrent.CancellationException;

/** What becomes of an answer whose middleware failed before it was sent: as a task that is cancelled, it does not go on. */
public final class Unwanted extends CancellationException {

    /** For those who made the answer. */
    public Unwanted() {
        super("A middleware failed before the answer was sent");
    }
}
