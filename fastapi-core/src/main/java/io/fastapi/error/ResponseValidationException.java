package io.fastapi.error;

import io.fastapi.types.error.Violation;
import java.util.List;

/**
 * A handler returned a value that does not fit its response model. The client reads 500; the message, without values,
 * goes to the log.
 */
public final class ResponseValidationException extends RuntimeException {

    private final transient List<Violation> violations;

    /** Made by the engine. */
    public ResponseValidationException(String operation, List<Violation> violations) {
        super(message(operation, violations));
        this.violations = List.copyOf(violations);
    }

    /** Everything that is wrong with the value. */
    public List<Violation> violations() {
        return this.violations;
    }

    private static String message(String operation, List<Violation> violations) {
        StringBuilder text = new StringBuilder("The answer of " + operation + " does not fit its response model:");
        for (Violation violation : violations) {
            text.append("\n  ").append(violation.loc()).append(": ").append(violation.msg());
        }
        return text.toString();
    }
}
