package io.fastapi.openapi.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Compares what is demanded of values of one type.
 *
 * @param notes what was found
 * @param where the value
 * @param direction who sends it
 */
record RuleChanges(Notes notes, String where, Direction direction) {

    private static final List<String> LEAST = List.of("minLength", "minItems", "minProperties");
    private static final List<String> MOST = List.of("maxLength", "maxItems", "maxProperties");
    private static final List<String> OTHERS =
            List.of("pattern", "format", "uniqueItems", "contentMediaType", "contentEncoding");

    void compare(JsonNode earlier, JsonNode later) {
        compareValues(earlier, later);
        BoundChanges bounds = new BoundChanges(this.notes, this.where, this.direction);
        bounds.compare("minimum", "exclusiveMinimum", earlier, later, 1);
        bounds.compare("maximum", "exclusiveMaximum", earlier, later, -1);
        LEAST.forEach(rule -> bounds.compare(rule, rule, earlier, later, 1));
        MOST.forEach(rule -> bounds.compare(rule, rule, earlier, later, -1));
        bounds.compareSteps(earlier.path("multipleOf"), later.path("multipleOf"));
        OTHERS.forEach(rule -> compareRule(rule, earlier.path(rule), later.path(rule)));
        if (!earlier.path("default").equals(later.path("default")) && earlier.has("default") && later.has("default")) {
            this.notes.compatible(
                    this.where,
                    "is " + later.get("default") + " where it is left out, and not " + earlier.get("default"));
        }
    }

    /** One value may be several now, or has to be. */
    void compareSizes(JsonNode list) {
        if (list.path("minItems").asInt(0) > 1) {
            this.direction.narrowed(this.notes, this.where, "has to be there " + list.get("minItems") + " times now");
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
        schema.path("enum").forEach(value -> values.add(plain(value)));
        if (schema.has("const")) {
            values.add(plain(schema.get("const")));
        }
        return values;
    }

    /** 1 and 1.0 are the same number. */
    private static JsonNode plain(JsonNode value) {
        return value.isNumber()
                ? JsonNodeFactory.instance.numberNode(value.decimalValue().stripTrailingZeros())
                : value;
    }

    private void compareRule(String rule, JsonNode known, JsonNode now) {
        if (known.equals(now)) {
            return;
        }
        if (rule.equals("uniqueItems")) {
            compareUnique(now.asBoolean(false));
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

    private void compareUnique(boolean unique) {
        if (unique) {
            this.direction.narrowed(this.notes, this.where, "has no item twice any more");
        } else {
            this.direction.widened(this.notes, this.where, "may have an item twice now");
        }
    }
}
