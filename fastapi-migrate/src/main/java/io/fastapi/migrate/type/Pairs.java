package io.fastapi.migrate.type;

import io.fastapi.migrate.document.JsonTrees;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The models that the document shows twice, {@code Item-Input} and {@code Item-Output}, and that one record can be: what
 * differs is what this library writes differently, too.
 */
final class Pairs {

    static final String INPUT = "-Input";
    static final String OUTPUT = "-Output";

    private static final Set<String> FIELDS = Set.of("properties", "required");

    private final Map<String, ObjectNode> schemas;
    private final Set<String> joined = new TreeSet<>();

    private Pairs(Map<String, ObjectNode> schemas) {
        this.schemas = schemas;
    }

    static Pairs of(Map<String, ObjectNode> schemas) {
        Pairs pairs = new Pairs(schemas);
        for (String name : schemas.keySet()) {
            if (name.endsWith(INPUT)) {
                String base = name.substring(0, name.length() - INPUT.length());
                if (schemas.containsKey(base + OUTPUT) && !schemas.containsKey(base)) {
                    pairs.joined.add(base);
                }
            }
        }
        // A pair that refers to one that cannot be joined cannot be joined either.
        do {
            pairs.removeUnfit();
        } while (pairs.joined.retainAll(pairs.different()));
        return pairs;
    }

    private void removeUnfit() {
        while (this.joined.removeIf(base -> !fits(base))) {
            continue;
        }
    }

    /** Those of which input and output differ, themselves or by what they refer to: one record would have one schema else. */
    private Set<String> different() {
        Set<String> different = new TreeSet<>();
        int before = -1;
        while (different.size() > before) {
            before = different.size();
            this.joined.stream().filter(base -> isDifferent(base, different)).forEach(different::add);
        }
        return different;
    }

    private boolean isDifferent(String base, Set<String> others) {
        String input = JsonTrees.json(input(base));
        String output = JsonTrees.json(output(base));
        boolean itself = !this.joined.stream()
                .reduce(
                        input,
                        (text, other) -> text.replace(quoted(other + INPUT), quoted(other + OUTPUT)),
                        (a, b) -> b)
                .equals(output);
        return itself || others.stream().anyMatch(other -> input.contains(quoted(other + INPUT)));
    }

    private static String quoted(String name) {
        return "\"" + Components.PREFIX + name + "\"";
    }

    ObjectNode input(String base) {
        return schema(base + INPUT);
    }

    ObjectNode output(String base) {
        return schema(base + OUTPUT);
    }

    private ObjectNode schema(String name) {
        ObjectNode schema = this.schemas.get(name);
        return (schema == null) ? JsonTrees.object() : schema;
    }

    /** The name without the direction, where one class has both. */
    Optional<String> base(String name) {
        return this.joined.stream()
                .filter(base -> name.equals(base + INPUT) || name.equals(base + OUTPUT))
                .findFirst();
    }

    private boolean fits(String base) {
        ObjectNode input = input(base);
        ObjectNode output = output(base);
        JsonNode sent = input.path("properties");
        JsonNode answered = output.path("properties");
        if (!sent.isObject() || !answered.isObject()) {
            return false;
        }
        boolean fields = answered.properties().stream()
                .allMatch(field -> sent.has(field.getKey())
                        ? alike(sent.get(field.getKey()), field.getValue())
                        : isComputed(output, field.getKey()));
        return fields
                && sent.propertyNames().stream().allMatch(answered::has)
                && alike(JsonTrees.without(input, FIELDS), JsonTrees.without(output, FIELDS))
                && requiredAlike(input, output);
    }

    static boolean isComputed(ObjectNode output, String field) {
        return output.path("properties").path(field).path("readOnly").asBoolean(false)
                && JsonTrees.texts(output.path("required")).contains(field);
    }

    /** Whether the same fields are required; or all of them in the output, which a model can say. */
    private static boolean requiredAlike(ObjectNode input, ObjectNode output) {
        Set<String> sent = new HashSet<>(JsonTrees.texts(input.path("required")));
        Set<String> answered = new HashSet<>(JsonTrees.texts(output.path("required")));
        Set<String> all = new HashSet<>(output.path("properties").propertyNames());
        boolean complete = answered.equals(all);
        answered.removeIf(field -> !input.path("properties").has(field));
        return complete || sent.equals(answered);
    }

    /** Whether two schemas are the input and the output of one type. */
    private boolean alike(JsonNode sent, JsonNode answered) {
        if (sent instanceof ObjectNode input && answered instanceof ObjectNode output) {
            return isDecimal(input, output) || membersAlike(input, output);
        }
        if (sent.isArray() && answered.isArray()) {
            boolean same = sent.size() == answered.size();
            for (int i = 0; same && i < sent.size(); i++) {
                same = alike(sent.get(i), answered.get(i));
            }
            return same;
        }
        return JsonTrees.same(sent, answered) || isReference(sent, answered);
    }

    private boolean membersAlike(ObjectNode input, ObjectNode output) {
        return new HashSet<>(input.propertyNames()).equals(new HashSet<>(output.propertyNames()))
                && input.properties().stream()
                        .allMatch(member -> alike(member.getValue(), output.get(member.getKey())));
    }

    private boolean isReference(JsonNode sent, JsonNode answered) {
        return this.joined.stream()
                .anyMatch(base -> sent.asString("").equals(Components.PREFIX + base + INPUT)
                        && answered.asString("").equals(Components.PREFIX + base + OUTPUT));
    }

    /** A {@code Decimal} is a number or text in input, a text in output. */
    private static boolean isDecimal(ObjectNode input, ObjectNode output) {
        JsonNode members = input.path("anyOf");
        ObjectNode text = JsonTrees.text("type", "string");
        boolean sent = members.size() >= 2
                && members.path(0).path("type").asString("").equals("number")
                && members.path(1).equals(text);
        if (!sent) {
            return false;
        }
        ObjectNode expected = JsonTrees.without(input, Set.of("anyOf"));
        if (members.size() == 2) {
            expected.setAll(text);
        } else {
            ObjectNode rest = input.deepCopy();
            ((tools.jackson.databind.node.ArrayNode) rest.path("anyOf")).remove(0);
            expected.set("anyOf", rest.get("anyOf"));
        }
        return JsonTrees.same(expected, output);
    }
}
