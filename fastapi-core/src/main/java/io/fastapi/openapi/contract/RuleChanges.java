package io.fastapi.openapi.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compares what is demanded of values of one type.
 *
 * @param notes what was found
 * @param where the value
 * @param direction who sends it
 */
record RuleChanges(Notes notes, String where, Direction direction) {

    private static final List<String> LEAST =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final List<String> MOST =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> OTHERS =
            List.of("pattern", "format", "multipleOf", "uniqueItems", "contentMediaType", "contentEncoding");

    void compare(JsonNode earlier, JsonNode later) {
        compareValues(earlier, later);
        LEAST.forEach(rule -> compareBound(rule, earlier.path(rule), later.path(rule), 1));
        MOST.forEach(rule -> compareBound(rule, earlier.path(rule), later.path(rule), -1));
        OTHERS.forEach(rule -> compareRule(rule, earlier.path(rule), later.path(rule)));
        if (!earlier.path("default").equals(later.path("default")) && earlier.has("default") && later.has("default")) {
            this.notes.compatible(
                    this.where,
                    "is " + later.get("default") + " where it is left out, and not " + earlier.get("default"));
        }
    }

    private void compareValues(JsonNode earlier, JsonNode later) {
        Set<JsonNode> known = values(earlier);
        Set<JsonNode> now = values(later);
        if (known.isEmpty() && now.isEmpty()) {
            return;
        }
        if (known.isEmpty()) {
            this.direction.narrowed(this.notes, this.where, "is one of " + now + " now");
        } else if (now.isEmpty()) {
            this.direction.widened(this.notes, this.where, "may be other values than " + known + " now");
        } else {
            known.stream()
                    .filter(value -> !now.contains(value))
                    .forEach(value ->
                            this.direction.narrowed(this.notes, this.where, "is never " + value + " any more"));
            now.stream()
                    .filter(value -> !known.contains(value))
                    .forEach(value -> this.direction.widened(this.notes, this.where, "may be " + value + " now"));
        }
    }

    private static Set<JsonNode> values(JsonNode schema) {
        Set<JsonNode> values = new LinkedHashSet<>();
        schema.path("enum").forEach(values::add);
        if (schema.has("const")) {
            values.add(schema.get("const"));
        }
        return values;
    }

    /** A bound that is further on its side takes less in; {@code side} is 1 for the lower one. */
    private void compareBound(String rule, JsonNode known, JsonNode now, int side) {
        if (known.isMissingNode() && now.isMissingNode()) {
            return;
        }
        if (known.isMissingNode()) {
            this.direction.narrowed(this.notes, this.where, "has a " + rule + " now, " + shown(now));
        } else if (now.isMissingNode()) {
            this.direction.widened(this.notes, this.where, "has no " + rule + " any more");
        } else if (known.isNumber() && now.isNumber()) {
            int compared = now.decimalValue().compareTo(known.decimalValue()) * side;
            String what = "has a " + rule + " of " + shown(now) + " in place of " + shown(known);
            if (compared > 0) {
                this.direction.narrowed(this.notes, this.where, what);
            } else if (compared < 0) {
                this.direction.widened(this.notes, this.where, what);
            }
        }
    }

    /** FastAPI writes bounds as decimals, whatever they bound. */
    private static String shown(JsonNode bound) {
        return bound.isNumber() ? bound.decimalValue().stripTrailingZeros().toPlainString() : bound.toString();
    }

    private void compareRule(String rule, JsonNode known, JsonNode now) {
        if (known.equals(now)) {
            return;
        }
        if (known.isMissingNode()) {
            this.direction.narrowed(this.notes, this.where, "has a " + rule + " now, " + now);
        } else if (now.isMissingNode()) {
            this.direction.widened(this.notes, this.where, "has no " + rule + " any more");
        } else {
            this.notes.breaking(this.where, "has the " + rule + " " + now + " in place of " + known);
        }
    }
}
