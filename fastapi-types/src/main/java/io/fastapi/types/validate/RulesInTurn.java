package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules on a value by when they are checked: what stands before the first check of the application's own belongs to the
 * type, and is checked in the order of the type; from there on it is one after the other, as written.
 *
 * @param ofType those that the type checks, and those that say what the type is, wherever they stand
 * @param after the first check and what follows it
 */
record RulesInTurn(List<Constraint<?>> ofType, List<Constraint<?>> after) {

    static RulesInTurn of(List<Constraint<?>> rules) {
        List<Constraint<?>> ofType = new ArrayList<>();
        List<Constraint<?>> after = new ArrayList<>();
        for (Constraint<?> rule : rules) {
            boolean later = rule instanceof Constraint.Check || (!after.isEmpty() && !isOfType(rule));
            (later ? after : ofType).add(rule);
        }
        return new RulesInTurn(ofType, after);
    }

    /** What pydantic has a type for, where we have a rule. */
    private static boolean isOfType(Constraint<?> rule) {
        return rule instanceof Constraint.Strict
                || rule instanceof Constraint.Base64
                || rule instanceof Constraint.HttpUrl
                || rule instanceof Constraint.UuidVersion
                || rule instanceof Constraint.Aware
                || rule instanceof Constraint.OneOf
                || rule instanceof Constraint.Moment;
    }

    /** A validator with the rules that follow its own. */
    Validator around(Validator validator) {
        if (this.after.isEmpty()) {
            return validator;
        }
        List<Check> checks = this.after.stream().map(RulesInTurn::check).toList();
        return new CheckedValidator("function-after[check(), " + validator.label() + "]", validator, checks);
    }

    /** The rule alone, on a value that may have been changed by a check. */
    private static Check check(Constraint<?> rule) {
        if (rule instanceof Constraint.Check<?> check) {
            return CheckedValidator.custom(check);
        }
        if (rule instanceof Constraint.MinLength || rule instanceof Constraint.MaxLength) {
            return Sizes.of("Value", List.of(rule)).ofValue();
        }
        List<Check> checks = ofValue(rule);
        return checks.isEmpty() ? (value, in, run) -> value : checks.get(0);
    }

    private static List<Check> ofValue(Constraint<?> rule) {
        if (rule instanceof Constraint.Bound<?> bound) {
            return (bound.limit() instanceof Number)
                    ? NumberChecks.after(rule)
                    : (bound.limit() instanceof CharSequence)
                            ? TextChecks.of(List.of(rule))
                            : TemporalChecks.of(List.of(rule));
        }
        boolean numeric = rule instanceof Constraint.MultipleOf
                || rule instanceof Constraint.MaxDigits
                || rule instanceof Constraint.DecimalPlaces
                || rule instanceof Constraint.Finite;
        return numeric ? NumberChecks.after(rule) : TextChecks.of(List.of(rule));
    }
}
