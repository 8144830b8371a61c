package io.fastapi.types.shape;

import io.fastapi.types.constraint.Constraint;
import java.math.BigDecimal;

/** Rules as Python prints those of pydantic, {@code Ge(ge=1)}; they are part of the name of a generic model. */
final class ConstraintNames {

    private ConstraintNames() {}

    static String of(Constraint<?> constraint) {
        if (constraint instanceof Constraint.Bound<?> bound) {
            return switch (bound.comparison()) {
                case GE -> "Ge(ge=" + plain(bound.limit()) + ")";
                case GT -> "Gt(gt=" + plain(bound.limit()) + ")";
                case LE -> "Le(le=" + plain(bound.limit()) + ")";
                case LT -> "Lt(lt=" + plain(bound.limit()) + ")";
            };
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
        if (constraint instanceof Constraint.Pattern<?> rule) {
            return "_PydanticGeneralMetadata(pattern='" + rule.regex() + "')";
        }
        return constraint.toString();
    }

    private static String plain(Object limit) {
        return (limit instanceof BigDecimal exact) ? exact.toPlainString() : String.valueOf(limit);
    }
}
