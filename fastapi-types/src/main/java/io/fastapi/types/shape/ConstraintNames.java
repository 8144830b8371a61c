package io.fastapi.types.shape;

import io.fastapi.types.constraint.Constraint;
import java.math.BigDecimal;
import java.time.LocalDate;
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

    /** The rules in the order in which pydantic's {@code Field} holds them, however they were written. */
    static String of(List<Constraint<?>> constraints) {
        List<Constraint<?>> sorted = constraints.stream()
                .sorted(Comparator.comparingInt(ConstraintNames::place))
                .toList();
        String general = sorted.stream()
                .filter(ConstraintNames::isGeneral)
                .map(ConstraintNames::one)
                .collect(Collectors.joining(", "));
        Stream<String> own =
                sorted.stream().filter(constraint -> !isGeneral(constraint)).map(ConstraintNames::one);
        Stream<String> shared =
                general.isEmpty() ? Stream.of() : Stream.of("_PydanticGeneralMetadata(" + general + ")");
        return Stream.concat(own, shared).collect(Collectors.joining(", "));
    }

    private static int place(Constraint<?> constraint) {
        int kind = KINDS.indexOf(constraint.getClass());
        int within = (constraint instanceof Constraint.Bound<?> bound)
                ? bound.comparison().ordinal()
                : 0;
        return (kind < 0) ? Integer.MAX_VALUE : kind * Constraint.Comparison.values().length + within;
    }

    private static boolean isGeneral(Constraint<?> constraint) {
        return constraint instanceof Constraint.Pattern
                || constraint instanceof Constraint.MaxDigits
                || constraint instanceof Constraint.DecimalPlaces;
    }

    private static String one(Constraint<?> constraint) {
        if (constraint instanceof Constraint.Bound<?> bound) {
            String word = bound.comparison().name().toLowerCase(Locale.ROOT);
            return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + "(" + word + "="
                    + plain(bound.limit()) + ")";
        }
        if (constraint instanceof Constraint.MultipleOf<?> rule) {
            return "MultipleOf(multiple_of=" + plain(rule.factor()) + ")";
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

    private static String plain(Object limit) {
        if (limit instanceof LocalDate date) {
            return "datetime.date(" + date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth() + ")";
        }
        return (limit instanceof BigDecimal exact) ? exact.toPlainString() : String.valueOf(limit);
    }
}
