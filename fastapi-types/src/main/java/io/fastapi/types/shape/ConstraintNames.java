package io.fastapi.types.shape;

import io.fastapi.types.constraint.Constraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules as Python prints those of pydantic, {@code Ge(ge=1)}; they are part of the name of a generic model. */
final class ConstraintNames {

    private static final List<Class<?>> KINDS = List.of(
            Constraint.Strict.class,
            Constraint.Bound.class,
            Constraint.MultipleOf.class,
            Constraint.MinLength.class,
            Constraint.MaxLength.class,
            Constraint.Finite.class,
            Constraint.Pattern.class,
            Constraint.MaxDigits.class,
            Constraint.DecimalPlaces.class);

    private ConstraintNames() {}

    /**
     * The rules on a type in the order in which pydantic's {@code Field} holds them, however they were written; empty without any that
     * it can hold.
     */
    static String of(Class<?> type, List<Constraint<?>> constraints) {
        List<Constraint<?>> sorted = plain(constraints).stream()
                .filter(constraint -> KINDS.contains(constraint.getClass()))
                .sorted(Comparator.comparingInt(ConstraintNames::place))
                .toList();
        String general = sorted.stream()
                .filter(ConstraintNames::isGeneral)
                .map(constraint -> one(type, constraint))
                .collect(Collectors.joining(", "));
        Stream<String> own =
                sorted.stream().filter(constraint -> !isGeneral(constraint)).map(constraint -> one(type, constraint));
        Stream<String> shared =
                general.isEmpty() ? Stream.of() : Stream.of("_PydanticGeneralMetadata(" + general + ")");
        return Stream.concat(own, shared).collect(Collectors.joining(", "));
    }

    /** A text that is not blank is one of at least one character there. */
    private static List<Constraint<?>> plain(List<Constraint<?>> constraints) {
        if (constraints.stream().noneMatch(Constraint.NotBlank.class::isInstance)) {
            return constraints;
        }
        List<Constraint<?>> plain = new ArrayList<>(constraints);
        if (constraints.stream().noneMatch(Constraint.MinLength.class::isInstance)) {
            plain.add(new Constraint.MinLength<>(1));
        }
        return plain;
    }

    private static int place(Constraint<?> constraint) {
        int kind = KINDS.indexOf(constraint.getClass());
        int within = (constraint instanceof Constraint.Bound<?> bound)
                ? bound.comparison().ordinal()
                : 0;
        return kind * Constraint.Comparison.values().length + within;
    }

    private static boolean isGeneral(Constraint<?> constraint) {
        return constraint instanceof Constraint.Pattern
                || constraint instanceof Constraint.MaxDigits
                || constraint instanceof Constraint.DecimalPlaces;
    }

    private static String one(Class<?> type, Constraint<?> constraint) {
        if (constraint instanceof Constraint.Bound<?> bound) {
            String word = bound.comparison().name().toLowerCase(Locale.ROOT);
            return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + "(" + word + "="
                    + limit(type, bound.limit()) + ")";
        }
        if (constraint instanceof Constraint.MultipleOf<?> rule) {
            return "MultipleOf(multiple_of=" + PythonValues.of(type, rule.factor()) + ")";
        }
        if (constraint instanceof Constraint.MinLength<?> rule) {
            return "MinLen(min_length=" + rule.length() + ")";
        }
        if (constraint instanceof Constraint.MaxLength<?> rule) {
            return "MaxLen(max_length=" + rule.length() + ")";
        }
        return rare(constraint);
    }

    private static String rare(Constraint<?> constraint) {
        if (constraint instanceof Constraint.Strict) {
            return "Strict(strict=True)";
        }
        if (constraint instanceof Constraint.Finite) {
            return "AllowInfNan(allow_inf_nan=False)";
        }
        if (constraint instanceof Constraint.Pattern<?> rule) {
            return "pattern=" + PythonQuotes.of(rule.regex());
        }
        if (constraint instanceof Constraint.MaxDigits<?> rule) {
            return "max_digits=" + rule.digits();
        }
        if (constraint instanceof Constraint.DecimalPlaces<?> rule) {
            return "decimal_places=" + rule.places();
        }
        return constraint.toString();
    }

    /** A limit of a date or a time is still a text where it is read from an annotation. */
    private static String limit(Class<?> type, Object limit) {
        return PythonValues.of(type, (limit instanceof String text) ? TemporalLimits.read(type, text) : limit);
    }
}
