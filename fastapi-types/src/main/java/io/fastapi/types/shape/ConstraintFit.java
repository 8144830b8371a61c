package io.fastapi.types.shape;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.error.MisuseException;
import java.lang.annotation.Annotation;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts constraints on the shape that they fit: a nullable's on its item, and so on. */
final class ConstraintFit {

    private static final Set<Scalar> NUMBERS =
            Set.of(Scalar.INTEGER, Scalar.BIG_INTEGER, Scalar.FLOAT, Scalar.DECIMAL, Scalar.NUMBER, Scalar.YEAR);
    private static final Set<Scalar> MOMENTS =
            Set.of(Scalar.DATE, Scalar.TIME, Scalar.DATE_TIME, Scalar.YEAR, Scalar.YEAR_MONTH);
    private static final Set<Scalar> TEXTS = Set.of(Scalar.STRING, Scalar.CHAR);
    private static final Set<Scalar> SIZED = Set.of(Scalar.STRING, Scalar.CHAR, Scalar.BYTES, Scalar.URI);

    private final Problems problems;
    private final TemporalLimits limits;
    private final DefaultReader reader;

    /** Rules whose texts a reader understands. */
    ConstraintFit(DefaultReader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
        this.limits = new TemporalLimits(problems);
    }

    /** The shape with the rules at its use; those that do not fit become problems of {@code where}. */
    Shape apply(Shape shape, TypeUse use, String where) {
        return apply(shape, ConstraintReader.read(use.annotations()), where, use.annotations());
    }

    /** The same with rules that code gives. */
    Shape apply(Shape shape, List<Constraint<?>> constraints, String where) {
        return apply(shape, constraints, where, List.of());
    }

    private Shape apply(Shape shape, List<Constraint<?>> constraints, String where, List<Annotation> written) {
        if (constraints.isEmpty()) {
            return shape;
        }
        if (shape instanceof Shape.NullableShape nullable) {
            return new Shape.NullableShape(
                    apply(nullable.item(), constraints, where, written), nullable.optional(), nullable.takesNull());
        }
        if (shape instanceof Shape.PatchShape patch) {
            return new Shape.PatchShape(apply(patch.item(), constraints, where, written));
        }
        List<Constraint<?>> fitting = new ArrayList<>();
        for (Constraint<?> given : constraints) {
            Constraint<?> constraint = this.limits.read(given, shape, where);
            if (constraint instanceof Constraint.UuidVersion<?> uuid && !uuid.exists()) {
                this.problems.add(
                        "The version " + uuid.version() + " of " + where + " is none of a UUID",
                        "write one from 1 to 8");
            } else if (!fits(constraint, shape)) {
                this.problems.add(
                        "The rule " + RuleNames.of(given, written) + " on " + where + " does not fit its type",
                        misfit(constraint, shape));
            } else if (!(constraint instanceof Constraint.Pattern<?> pattern) || isReadable(pattern, where)) {
                fitting.add(constraint);
            }
        }
        return fitting.isEmpty() ? shape : attach(literal(shape, fitting, where), fitting);
    }

    /** What was probably meant. */
    private static String misfit(Constraint<?> constraint, Shape shape) {
        boolean isLength = constraint instanceof Constraint.MinLength || constraint instanceof Constraint.MaxLength;
        boolean isNumber = constraint instanceof Constraint.Bound<?> bound && bound.limit() instanceof Number;
        Shape inside = (shape instanceof Shape.SecretShape || shape instanceof Shape.WrapperShape)
                ? shape.parts().get(0)
                : shape;
        if (isLength && inside instanceof Shape.ScalarShape scalar && NUMBERS.contains(scalar.scalar())) {
            return "write @Min or @Max, in code ge(..) or le(..), which are for numbers, or change the type";
        }
        if (isNumber && fits(new Constraint.MinLength<>(1), inside)) {
            return "write @Size, in code minLength(..) or minItems(..), which are for texts and lists, or change the type";
        }
        return "take the rule off, or change the type";
    }

    private boolean isReadable(Constraint.Pattern<?> pattern, String where) {
        try {
            this.reader.requireRegex(pattern.regex(), where);
            return true;
        } catch (MisuseException refused) {
            this.problems.add(refused.what(), refused.fix());
            return false;
        }
    }

    /** A value that must be one of a few is a shape of its own; its other rules say nothing more. */
    private Shape literal(Shape shape, List<Constraint<?>> fitting, String where) {
        for (Constraint<?> constraint : fitting) {
            if (constraint instanceof Constraint.OneOf<?> choice && shape instanceof Shape.ScalarShape scalar) {
                return new Shape.LiteralShape(scalar.type(), values(scalar.scalar(), choice.values(), where));
            }
        }
        return shape;
    }

    private List<Object> values(Scalar scalar, List<Object> values, String where) {
        if (TEXTS.contains(scalar)) {
            return values;
        }
        if (scalar == Scalar.BOOLEAN) {
            return flags(values, where);
        }
        try {
            return values.stream()
                    .<Object>map(value -> Long.valueOf(value.toString()))
                    .toList();
        } catch (NumberFormatException ex) {
            this.problems.add("The values " + values + " of " + where + " are no integers", "write digits only");
            return values;
        }
    }

    private List<Object> flags(List<Object> values, String where) {
        if (!List.of("true", "false").containsAll(values)) {
            this.problems.add("The values " + values + " of " + where + " are no booleans", "write true or false");
        }
        return values.stream()
                .<Object>map(value -> Boolean.valueOf(value.toString()))
                .toList();
    }

    private static Shape attach(Shape shape, List<Constraint<?>> more) {
        if (shape instanceof Shape.LiteralShape) {
            return shape;
        }
        if (shape instanceof Shape.ScalarShape scalar) {
            return new Shape.ScalarShape(scalar.scalar(), scalar.type(), join(scalar.constraints(), more));
        }
        if (shape instanceof Shape.SequenceShape sequence) {
            return new Shape.SequenceShape(
                    sequence.sequence(), sequence.type(), sequence.item(), join(sequence.constraints(), more));
        }
        if (shape instanceof Shape.MapShape map) {
            return new Shape.MapShape(map.type(), map.key(), map.value(), join(map.constraints(), more));
        }
        if (shape instanceof Shape.SecretShape secret) {
            return new Shape.SecretShape(secret.item(), join(secret.constraints(), more));
        }
        if (shape instanceof Shape.JsonTextShape json) {
            return new Shape.JsonTextShape(json.item(), join(json.constraints(), more));
        }
        if (shape instanceof Shape.WrapperShape wrapper) {
            return new Shape.WrapperShape(
                    wrapper.type(),
                    wrapper.name(),
                    wrapper.item(),
                    wrapper.wrap(),
                    wrapper.unwrap(),
                    wrapper.beanRules(),
                    join(wrapper.constraints(), more));
        }
        if (shape instanceof Shape.JacksonShape jackson) {
            return new Shape.JacksonShape(
                    jackson.type(),
                    jackson.property(),
                    jackson.readable(),
                    jackson.writable(),
                    join(jackson.constraints(), more));
        }
        return (shape instanceof Shape.CheckedShape checked)
                ? new Shape.CheckedShape(checked.item(), join(checked.constraints(), more))
                : new Shape.CheckedShape(shape, more);
    }

    private static List<Constraint<?>> join(List<Constraint<?>> first, List<Constraint<?>> more) {
        List<Constraint<?>> all = new ArrayList<>(first);
        more.stream().filter(constraint -> !all.contains(constraint)).forEach(all::add);
        return List.copyOf(all);
    }

    private static boolean fits(Constraint<?> constraint, Shape shape) {
        if (constraint instanceof Constraint.Check || constraint instanceof Constraint.Strict) {
            return true;
        }
        return switch (ShapeKind.of(shape)) {
            case SECRET, WRAPPER, JSON_TEXT -> fits(constraint, shape.parts().get(0));
            case JACKSON -> shape instanceof Shape.JacksonShape jackson && fits(constraint, jackson);
            case SEQUENCE, MAP ->
                constraint instanceof Constraint.MinLength || constraint instanceof Constraint.MaxLength;
            case SCALAR ->
                shape instanceof Shape.ScalarShape scalar
                        && (constraint instanceof Constraint.Aware
                                ? scalar.scalar() == Scalar.DATE_TIME && scalar.type() != LocalDateTime.class
                                : fits(constraint, scalar.scalar()));
            case ANY, ENUM, LITERAL, NULLABLE, PATCH, VALIDATED, CHECKED, TUPLE, UNION, MODEL, RECURSIVE -> false;
        };
    }

    private static boolean fits(Constraint<?> constraint, Shape.JacksonShape jackson) {
        Scalar scalar = Scalars.find(jackson.type().getRawClass());
        return scalar != null && fits(constraint, scalar);
    }

    private static boolean fits(Constraint<?> constraint, Scalar scalar) {
        if (constraint instanceof Constraint.Bound<?> bound) {
            return fitsLimit(bound.limit(), scalar);
        }
        if (constraint instanceof Constraint.MinLength || constraint instanceof Constraint.MaxLength) {
            return SIZED.contains(scalar);
        }
        if (constraint instanceof Constraint.OneOf) {
            return TEXTS.contains(scalar)
                    || scalar == Scalar.INTEGER
                    || scalar == Scalar.BIG_INTEGER
                    || scalar == Scalar.BOOLEAN;
        }
        if (constraint instanceof Constraint.Moment) {
            return MOMENTS.contains(scalar);
        }
        if (constraint instanceof Constraint.HttpUrl) {
            return scalar == Scalar.URI;
        }
        if (constraint instanceof Constraint.UuidVersion) {
            return scalar == Scalar.UUID;
        }
        if (constraint instanceof Constraint.Base64) {
            return scalar == Scalar.BYTES;
        }
        boolean numeric = constraint instanceof Constraint.MultipleOf
                || constraint instanceof Constraint.MaxDigits
                || constraint instanceof Constraint.DecimalPlaces
                || constraint instanceof Constraint.Finite;
        return numeric ? NUMBERS.contains(scalar) : TEXTS.contains(scalar);
    }

    private static boolean fitsLimit(Object limit, Scalar scalar) {
        if (limit instanceof Number) {
            return NUMBERS.contains(scalar);
        }
        if (limit instanceof CharSequence) {
            return TEXTS.contains(scalar);
        }
        return limit instanceof Temporal ? MOMENTS.contains(scalar) : scalar == Scalar.DURATION;
    }
}
