package io.fastapi.channel;

import io.fastapi.types.error.Violation;
import java.util.List;

/** What was to be published does not fit the type of its channel: a mistake of the code that publishes it. */
public final class InvalidMessageException extends IllegalArgumentException {

    private final transient List<Violation> violations;

    InvalidMessageException(String channel, String what, List<Violation> violations) {
        super("A message cannot be published to channel '" + channel + "': " + what);
        this.violations = List.copyOf(violations);
    }

    /** Everything that is wrong with the message; empty if it is too large. */
    public List<Violation> violations() {
        return this.violations;
    }
}
