package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.source.Source;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A type and rules on its values; the first broken rule is reported. */
final class CheckedValidator extends Validator {

    private final Validator type;
    private final Check[] checks;

    CheckedValidator(String label, Validator type, List<Check> checks) {
        super(label);
        this.type = type;
        this.checks = checks.toArray(Check[]::new);
    }

    @Override
    boolean isInstance(@Nullable Object object) {
        return this.type.isInstance(object);
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        // a collecting run shows the input again, so it must not be used up
        Source kept = run.isCollecting() ? in.rereadable() : in;
        Object value = this.type.validate(kept, run);
        for (Check check : this.checks) {
            if (value == Run.INVALID || value == null) {
                return value;
            }
            value = check.check(value, kept, run);
        }
        return value;
    }

    /** Runs a check of the application's own on a value and takes what it throws for its verdict. */
    static Check custom(Constraint.Check<?> rule) {
        UnaryOperator<Object> check = operator(rule);
        return (value, in, run) -> {
            try {
                return check.apply(value);
            } catch (IllegalArgumentException | DateTimeException | AssertionError e) {
                return run.fail(e, in);
            }
        };
    }

    @SuppressWarnings("unchecked") // a check is only ever put on the type it was written for
    private static UnaryOperator<Object> operator(Constraint.Check<?> rule) {
        return (UnaryOperator<Object>) rule.check();
    }
}
