package io.fastapi.types.source;

/** Ends the reading of a document that is not JSON; it never leaves this package. */
final class JsonStop extends RuntimeException {

    private final transient JsonDocument outcome;

    JsonStop(JsonDocument outcome) {
        super(null, null, false, false);
        this.outcome = outcome;
    }

    JsonDocument outcome() {
        return this.outcome;
    }
}
