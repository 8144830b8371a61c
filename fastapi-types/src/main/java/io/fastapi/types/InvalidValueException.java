package io.fastapi.types;

import io.fastapi.types.error.Violation;
import java.util.List;

/** Thrown by {@link Validation#orElseThrow()}; the message lists every violation without its input. */
public final class InvalidValueException extends RuntimeException {

    private final transient List<Violation> violations;

    InvalidValueException(List<Violation> violations) {
        super(describe(violations));
        this.violations = violations;
    }

    /** Everything that is wrong with the value. */
    public List<Violation> violations() {
        return this.violations;
    }

    private static String describe(List<Violation> violations) {
        StringBuilder text = new StringBuilder(violations.size() + " validation error(s)");
        for (Violation violation : violations) {
            text.append("\n  ").append(violation.loc()).append(": ").append(violation.msg());
            text.append(" [").append(violation.type()).append(']');
        }
        return text.toString();
    }
}
