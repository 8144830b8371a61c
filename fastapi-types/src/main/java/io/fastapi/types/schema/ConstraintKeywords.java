package io.fastapi.types.schema;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.constraint.Constraint.Bound;
import io.fastapi.types.constraint.Constraint.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keywords of constraints, in the order in which pydantic adds them. */
final class ConstraintKeywords {

    private static final List<String> NUMERIC =
            List.of("multipleOf", "maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum");

    private static final Map<Comparison, String> BOUNDS = Map.of(
            Comparison.LE, "maximum",
            Comparison.GE, "minimum",
            Comparison.LT, "exclusiveMaximum",
            Comparison.GT, "exclusiveMinimum");

    private ConstraintKeywords() {}

    static void addNumeric(ObjectNode schema, List<Constraint<?>> constraints) {
        ObjectNode found = Nodes.object();
        for (Constraint<?> constraint : constraints) {
            if (constraint instanceof Constraint.MultipleOf<?> rule) {
                found.set("multipleOf", Nodes.number(rule.factor()));
            } else if (constraint instanceof Bound<?> bound && bound.limit() instanceof Number limit) {
                found.set(BOUNDS.get(bound.comparison()), Nodes.number(limit));
            }
        }
        for (String keyword : NUMERIC) {
            JsonNode value = found.get(keyword);
            if (value != null) {
                schema.set(keyword, value);
            }
        }
    }

    /** Bounds on what a text holds, which pydantic writes under their Python names. */
    static void addRawBounds(ObjectNode schema, List<Constraint<?>> constraints) {
        for (Constraint<?> constraint : constraints) {
            if (constraint instanceof Constraint.MultipleOf<?> rule) {
                schema.set("multiple_of", Nodes.number(rule.factor()));
            } else if (constraint instanceof Bound<?> bound) {
                String word = bound.comparison().name().toLowerCase(Locale.ROOT);
                if (bound.limit() instanceof Number limit) {
                    schema.set(word, Nodes.number(limit));
                } else if (bound.limit() instanceof String limit) {
                    schema.put(word, limit);
                }
            }
        }
    }

    /** Numeric keywords as floats, as FastAPI's own model of a schema declares them. */
    static void toFloats(ObjectNode schema) {
        for (String keyword : NUMERIC) {
            JsonNode value = schema.get(keyword);
            if (value != null && value.isNumber()) {
                schema.put(keyword, value.doubleValue());
            }
        }
    }

    static void addLengths(ObjectNode schema, List<Constraint<?>> constraints, String min, String max) {
        int least = 0;
        int most = Integer.MAX_VALUE;
        for (Constraint<?> constraint : constraints) {
            if (constraint instanceof Constraint.MinLength<?> rule) {
                least = Math.max(least, rule.length());
            } else if (constraint instanceof Constraint.NotBlank) {
                least = Math.max(least, 1);
            } else if (constraint instanceof Constraint.MaxLength<?> rule) {
                most = Math.min(most, rule.length());
            }
        }
        if (least > 0) {
            schema.put(min, least);
        }
        if (most < Integer.MAX_VALUE) {
            schema.put(max, most);
        }
    }

    static void addPatterns(ObjectNode schema, List<Constraint<?>> constraints) {
        for (Constraint<?> constraint : constraints) {
            if (constraint instanceof Constraint.Pattern<?> rule) {
                addPattern(schema, regex(rule));
            }
        }
    }

    /** A schema has room for one pattern; others go into {@code allOf}. */
    private static void addPattern(ObjectNode schema, String regex) {
        if (schema.has("pattern")) {
            schema.withArray("allOf").addObject().put("pattern", regex);
        } else {
            schema.put("pattern", regex);
        }
    }

    /** A schema's pattern is searched for; one that has to match the whole text is anchored. */
    private static String regex(Constraint.Pattern<?> rule) {
        String regex = rule.regex();
        boolean anchored = !rule.whole() || (regex.startsWith("^") && regex.endsWith("$"));
        return anchored ? regex : "^(?:" + regex + ")$";
    }
}
