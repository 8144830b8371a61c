package io.fastapi.types.validate;

import io.fastapi.types.error.Violation;
import java.util.List;

/**
 * Why an input is not valid.
 *
 * @param cause what about it is wrong
 * @param violations never empty
 */
public record Rejection(Cause cause, List<Violation> violations) {

    /** What about an input is wrong. */
    public enum Cause {
        /** Its value. */
        VALUE,
        /** Its JSON syntax. */
        SYNTAX,
        /** It could not be decoded at all. */
        UNREADABLE
    }

    public Rejection {
        violations = List.copyOf(violations);
    }
}
