package io.fastapi.migrate.type;

import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.java.Text;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.constraint.Constraints;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule on a value.
 *
 * @param annotation how a component of a record says it
 * @param call how a parameter says it, the argument of {@code where}; empty where only the annotation can
 * @param imports the annotations
 */
public record Rule(String annotation, Optional<String> call, Set<String> imports) {

    private static final Pattern WHOLE = Pattern.compile("\\b(long|int)(?=(\\[])?\\.class)");
    private static final String JAKARTA = "jakarta.validation.constraints.";
    private static final String OURS = "io.fastapi.types.model.";

    static Rule ours(String name, String arguments, String call) {
        return new Rule("@" + name + arguments, Optional.of(call), Set.of(OURS + name));
    }

    static Rule union(List<String> classLiterals) {
        String members = String.join(", ", classLiterals);
        return new Rule("@Union({" + members + "})", Optional.empty(), Set.of(OURS + "Union"));
    }

    /** The same rule, where it names types for whole numbers of any size. */
    Rule big() {
        String changed = WHOLE.matcher(this.annotation).replaceAll("BigInteger");
        Set<String> more = new TreeSet<>(this.imports);
        more.add("java.math.BigInteger");
        return changed.equals(this.annotation) ? this : new Rule(changed, this.call, more);
    }

    private static Rule jakarta(String name, String arguments, String call) {
        return new Rule("@" + name + arguments, Optional.of(call), Set.of(JAKARTA + name));
    }

    static Rule email() {
        return jakarta("Email", "", "email()");
    }

    static Rule literal(List<String> values, boolean text) {
        String shown = text
                ? Text.literals(values)
                : String.join(", ", values.stream().map(Rule::whole).toList());
        String list = Text.literals(values);
        return ours("Literal", (values.size() == 1) ? "(" + list + ")" : "({" + list + "})", "oneOf(" + shown + ")");
    }

    static Rule flags(List<String> values) {
        String list = Text.literals(values);
        String argument = (values.size() == 1) ? "(" + list + ")" : "({" + list + "})";
        return new Rule("@Literal" + argument, Optional.empty(), Set.of(OURS + "Literal"));
    }

    private static String whole(String digits) {
        return (new BigDecimal(digits).abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0)
                ? digits + "L"
                : digits;
    }

    /** The rules on a number; {@code covered} gets the keywords that they stand for. */
    static List<Rule> ofNumber(ObjectNode schema, boolean integer, ObjectNode covered) {
        List<Rule> rules = new ArrayList<>();
        bound(schema, "minimum", "ge", "Min", true, integer, covered).ifPresent(rules::add);
        bound(schema, "exclusiveMinimum", "gt", "Min", false, integer, covered).ifPresent(rules::add);
        bound(schema, "maximum", "le", "Max", true, integer, covered).ifPresent(rules::add);
        bound(schema, "exclusiveMaximum", "lt", "Max", false, integer, covered).ifPresent(rules::add);
        JsonNode factor = schema.path("multipleOf");
        if (factor.isNumber()) {
            covered.set("multipleOf", factor);
            String number = number(factor);
            rules.add(ours("MultipleOf", "(" + Text.literal(plain(factor)) + ")", "multipleOf(" + number + ")"));
        }
        return rules;
    }

    private static Optional<Rule> bound(
            ObjectNode schema,
            String keyword,
            String call,
            String annotation,
            boolean inclusive,
            boolean integer,
            ObjectNode covered) {
        JsonNode limit = schema.path(keyword);
        if (!JsonTrees.isFinite(limit)) {
            return Optional.empty();
        }
        covered.set(keyword, limit);
        String called = call + "(" + number(limit) + ")";
        if (limit.decimalValue().signum() == 0) {
            String sign = annotation.equals("Min") ? "Positive" : "Negative";
            return Optional.of(jakarta(inclusive ? sign + "OrZero" : sign, "", called));
        }
        if (inclusive && integer && isWhole(limit)) {
            return Optional.of(jakarta(annotation, "(" + number(limit) + ")", called));
        }
        String value = Text.literal(plain(limit));
        String arguments = inclusive ? "(" + value + ")" : "(value = " + value + ", inclusive = false)";
        return Optional.of(jakarta("Decimal" + annotation, arguments, called));
    }

    private static boolean isWhole(JsonNode number) {
        BigDecimal value = number.decimalValue();
        return value.stripTrailingZeros().scale() <= 0
                && value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    }

    private static String plain(JsonNode number) {
        return isWhole(number)
                ? number.decimalValue().toBigInteger().toString()
                : number.decimalValue().toPlainString();
    }

    /** A number as a literal of Java. */
    private static String number(JsonNode number) {
        return isWhole(number) ? whole(plain(number)) : Double.toString(number.doubleValue());
    }

    /** The rules on a text; {@code covered} gets the keywords that they stand for. */
    static List<Rule> ofText(ObjectNode schema, ObjectNode covered) {
        List<Rule> rules = new ArrayList<>(lengths(schema, "Length", covered));
        List<String> bounds = bounds(schema, covered);
        if (!bounds.isEmpty()) {
            String annotation = "@Bounds(" + String.join(", ", bounds) + ")";
            rules.add(new Rule(annotation, Optional.empty(), Set.of(OURS + "Bounds")));
        }
        // beside a format or a bound the library shows no pattern, as FastAPI does
        boolean plain = bounds.isEmpty() && !covered.has("format");
        String regex = schema.path("pattern").asString("");
        if (plain && !regex.isEmpty() && isUsable(regex)) {
            covered.put("pattern", regex);
            String literal = Text.literal(regex);
            rules.add(jakarta("Pattern", "(regexp = " + literal + ")", "pattern(" + literal + ")"));
        }
        return rules;
    }

    /** Bounds of a text, which pydantic writes under their Python names. */
    private static List<String> bounds(ObjectNode schema, ObjectNode covered) {
        List<String> bounds = new ArrayList<>();
        for (String name : List.of("ge", "gt", "le", "lt")) {
            String limit = schema.path(name).asString("");
            if (schema.path(name).isString() && !limit.isEmpty() && Text.isConstant(limit)) {
                covered.put(name, limit);
                bounds.add(name + " = " + Text.literal(limit));
            }
        }
        return bounds;
    }

    /** Whether the library takes a regular expression: not all of those that Python's module {@code re} takes. */
    private static boolean isUsable(String regex) {
        try {
            TypeAdapters.defaults().of(TypeSpec.of(String.class).where(List.of(Constraints.pattern(regex))));
            return true;
        } catch (IllegalArgumentException | UnsupportedTypeException ex) {
            return false;
        }
    }

    /** The rules on the number of characters, items or properties. */
    static List<Rule> lengths(ObjectNode schema, String of, ObjectNode covered) {
        List<String> arguments = new ArrayList<>();
        List<String> calls = new ArrayList<>();
        for (String end : List.of("min", "max")) {
            JsonNode length = schema.path(end + of);
            boolean said = end.equals("max") || length.asInt(0) > 0;
            if (length.isIntegralNumber() && length.canConvertToInt() && length.asInt() < Integer.MAX_VALUE && said) {
                covered.set(end + of, length);
                arguments.add(end + " = " + length.asInt());
                calls.add(end + of + "(" + length.asInt() + ")");
            }
        }
        if (arguments.isEmpty()) {
            return List.of();
        }
        String annotation = "(" + String.join(", ", arguments) + ")";
        return List.of(
                of.equals("Properties")
                        ? new Rule("@Size" + annotation, Optional.empty(), Set.of(JAKARTA + "Size"))
                        : jakarta("Size", annotation, String.join(", ", calls)));
    }
}
