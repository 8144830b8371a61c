package io.fastapi.openapi.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares bounds of numbers and lengths.
 *
 * @param notes what was found
 * @param where the value
 * @param direction who sends it
 */
record BoundChanges(Notes notes, String where, Direction direction) {

    /** Numbers with more digits before or behind the point are shown with an exponent. */
    private static final int LONGEST = 20;

    /**
     * The bound of a value on one side.
     *
     * @param rule the keyword
     * @param value where it is
     * @param open whether the bound itself is left out
     * @param side 1 for a lower bound, -1 for an upper one
     * @param whole whether integers are bound
     */
    private record Bound(String rule, BigDecimal value, boolean open, int side, boolean whole)
            implements Comparable<Bound> {

        /** A bound that takes less in is greater; of integers, more than 0 is 1 or more. */
        @Override
        public int compareTo(Bound other) {
            if (this.whole && other.whole) {
                return first().compareTo(other.first()) * this.side;
            }
            int compared = this.value.compareTo(other.value) * this.side;
            return (compared != 0) ? compared : Boolean.compare(this.open, other.open);
        }

        /** The integer that is let in first. */
        private BigDecimal first() {
            BigDecimal rounded = this.value.setScale(0, (this.side > 0) ? RoundingMode.CEILING : RoundingMode.FLOOR);
            boolean left = this.open && rounded.compareTo(this.value) == 0;
            return left ? rounded.add(BigDecimal.valueOf(this.side)) : rounded;
        }

        /** With an article, {@code an exclusiveMinimum of 3}. */
        String words() {
            return article(this.rule) + " of " + shown();
        }

        String shown() {
            return BoundChanges.shown(this.value);
        }
    }

    /** One side, of which the stricter bound counts; {@code side} is 1 for the lower one. */
    void compare(String closed, String open, JsonNode earlier, JsonNode later, int side) {
        Optional<Bound> known = bound(closed, open, earlier, side);
        Optional<Bound> now = bound(closed, open, later, side);
        if (known.isEmpty()) {
            now.ifPresent(bound -> this.direction.narrowed(
                    this.notes, this.where, "has " + article(bound.rule()) + " now, " + bound.shown()));
        } else if (now.isEmpty()) {
            this.direction.widened(
                    this.notes, this.where, "has no " + known.get().rule() + " any more");
        } else {
            compare(known.get(), now.get());
        }
    }

    private void compare(Bound known, Bound now) {
        boolean same = known.rule().equals(now.rule());
        String what = "has " + now.words() + " in place of " + (same ? known.shown() : known.words());
        if (now.compareTo(known) > 0) {
            this.direction.narrowed(this.notes, this.where, what);
        } else if (now.compareTo(known) < 0) {
            this.direction.widened(this.notes, this.where, what);
        }
    }

    private static Optional<Bound> bound(String closed, String open, JsonNode schema, int side) {
        boolean whole = schema.path("type").asString("").equals("integer");
        return Stream.of(closed, open)
                .distinct()
                .filter(rule -> schema.path(rule).isNumber())
                .map(rule -> new Bound(rule, schema.path(rule).decimalValue(), !rule.equals(closed), side, whole))
                .max(Bound::compareTo);
    }

    /** What every value is a multiple of: a multiple of that takes less in, a divisor more. */
    void compareSteps(JsonNode known, JsonNode now) {
        if (known.isNumber() && now.isNumber()) {
            BigDecimal step = known.decimalValue();
            BigDecimal newStep = now.decimalValue();
            String what = "has a multipleOf of " + shown(newStep) + " in place of " + shown(step);
            if (step.compareTo(newStep) == 0) {
                return;
            }
            if (divides(newStep, step)) {
                this.direction.widened(this.notes, this.where, what);
            } else if (divides(step, newStep)) {
                this.direction.narrowed(this.notes, this.where, what);
            } else {
                this.notes.breaking(this.where, what);
            }
        } else if (now.isNumber()) {
            this.direction.narrowed(this.notes, this.where, "has a multipleOf now, " + shown(now.decimalValue()));
        } else if (known.isNumber()) {
            this.direction.widened(this.notes, this.where, "has no multipleOf any more");
        }
    }

    private static boolean divides(BigDecimal divisor, BigDecimal value) {
        return divisor.signum() != 0 && value.remainder(divisor).signum() == 0;
    }

    static String article(String rule) {
        return ("aeiou".indexOf(rule.charAt(0)) >= 0 ? "an " : "a ") + rule;
    }

    /** FastAPI writes bounds as decimals, whatever they bound. */
    private static String shown(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (Math.abs(plain.scale()) > LONGEST) ? plain.toString() : plain.toPlainString();
    }
}
