package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.shape.Scalar;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.Shape.ScalarShape;
import io.fastapi.types.source.ObjectSource;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** Picks the validator of a scalar type: one class for each, another around it if there are rules. */
final class ScalarValidators {

    private ScalarValidators() {}

    static Validator of(ScalarShape shape) {
        RulesInTurn rules = RulesInTurn.of(shape.constraints());
        List<Check> checks = checks(new ScalarShape(shape.scalar(), shape.type(), rules.ofType()));
        Validator plain = plain(shape, isStrict(rules.ofType()), checks);
        Validator ruled = checks.isEmpty()
                ? plain
                : new CheckedValidator(label(shape.scalar(), plain, rules.ofType()), plain, checks);
        return rules.around(ruled);
    }

    private static Validator plain(ScalarShape shape, boolean strict, List<Check> checks) {
        Class<?> type = shape.type();
        return switch (shape.scalar()) {
            case STRING -> new StringValidator(strict);
            case CHAR -> new CharValidator();
            case BOOLEAN -> new BooleanValidator(strict);
            case INTEGER, BIG_INTEGER -> new IntegerValidator(IntegerValidator.Target.of(type), strict, checks);
            case FLOAT -> new FloatValidator(type == float.class || type == Float.class, strict);
            case DECIMAL -> new DecimalValidator(strict);
            case NUMBER -> new NumberValidator(strict);
            case BYTES -> new BytesValidator(has(Constraint.Base64.class, shape.constraints()), strict);
            case DATE -> new DateValidator(strict);
            case TIME -> new TimeValidator(type, strict);
            case DATE_TIME -> new DateTimeValidator(type, has(Constraint.Aware.class, shape.constraints()), strict);
            case DURATION -> new DurationValidator(strict);
            case UUID -> UuidValidator.of(shape.constraints(), strict);
            case URI -> new UrlValidator(type == URL.class, has(Constraint.HttpUrl.class, shape.constraints()));
            case NONE -> new NoneValidator();
            default -> TextFormValidator.of(shape.scalar(), type);
        };
    }

    /** Rules on a scalar that Jackson reads by a format of its own. */
    static Validator ruled(Validator plain, Shape.JacksonShape shape) {
        Scalar scalar = Scalar.of(shape.type().getRawClass()).orElse(null);
        RulesInTurn rules = RulesInTurn.of(shape.constraints());
        List<Check> checks = (scalar == null)
                ? List.of()
                : checks(new ScalarShape(scalar, shape.type().getRawClass(), rules.ofType()));
        return rules.around(checks.isEmpty() ? plain : new CheckedValidator(plain.label(), plain, checks));
    }

    private static List<Check> checks(ScalarShape shape) {
        return switch (shape.scalar()) {
            case STRING -> TextChecks.of(shape.constraints());
            case CHAR -> characters(TextChecks.of(shape.constraints()));
            case URI -> List.of(Sizes.of("Value", shape.constraints()).ofText());
            case INTEGER, BIG_INTEGER -> NumberChecks.of(shape.constraints(), false, true);
            case DECIMAL, NUMBER -> NumberChecks.of(shape.constraints(), false, false);
            case FLOAT -> NumberChecks.of(shape.constraints(), true, false);
            case BYTES -> BytesValidator.checks(shape.constraints());
            case DURATION ->
                TemporalChecks.of(shape.constraints()).stream()
                        .map(ScalarValidators::ofDuration)
                        .toList();
            default -> TemporalChecks.of(shape.constraints());
        };
    }

    /** What is wrong with a duration shows the duration, not what it was read from. */
    private static Check ofDuration(Check check) {
        return (value, in, run) -> check.check(value, new ObjectSource(value), run);
    }

    /** A character stays one when a rule has changed it as a text. */
    private static List<Check> characters(List<Check> checks) {
        List<Check> all = new ArrayList<>(checks);
        if (!checks.isEmpty()) {
            Validator character = new CharValidator();
            all.add((value, in, run) -> character.validate(new ObjectSource(value), run));
        }
        return all;
    }

    private static String label(Scalar scalar, Validator plain, List<Constraint<?>> constraints) {
        if (has(Constraint.Email.class, constraints)) {
            return "function-after[_validate(), str]";
        }
        return switch (scalar) {
            case STRING, INTEGER, BIG_INTEGER, FLOAT, BYTES -> "constrained-" + plain.label();
            default -> plain.label();
        };
    }

    static boolean isStrict(List<Constraint<?>> constraints) {
        return has(Constraint.Strict.class, constraints);
    }

    private static boolean has(Class<?> kind, List<Constraint<?>> constraints) {
        return constraints.stream().anyMatch(kind::isInstance);
    }
}
