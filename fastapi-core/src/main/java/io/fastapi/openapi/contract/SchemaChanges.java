package io.fastapi.openapi.contract;

import io.fastapi.openapi.contract.Alternatives.Alternative;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares two schemas of a value that is sent in one direction. */
final class SchemaChanges {

    /**
     * A pair that is compared.
     *
     * @param before the reference to the one
     * @param after the reference to the other
     */
    private record Pair(String before, String after) {}

    private static final List<String> RULES_OF_TEXTS =
            List.of("enum", "const", "pattern", "format", "minLength", "maxLength");

    private final Side before;
    private final Side after;
    private final Notes notes;
    private final boolean texts;
    /** Models that hold themselves are compared once on the way down. */
    private final Set<Pair> open = new HashSet<>();

    private SchemaChanges(Side before, Side after, Notes notes, boolean texts) {
        this.texts = texts;
        this.before = before;
        this.after = after;
        this.notes = notes;
    }

    /** For values in JSON. */
    static SchemaChanges of(Side before, Side after, Notes notes) {
        return new SchemaChanges(before, after, notes, false);
    }

    /** For values that are written as text, such as parameters, and may be there several times. */
    static SchemaChanges ofTexts(Side before, Side after, Notes notes) {
        return new SchemaChanges(before, after, notes, true);
    }

    void compare(JsonNode known, JsonNode now, String where, Direction direction) {
        Pair pair = new Pair(known.path("$ref").asString(""), now.path("$ref").asString(""));
        boolean named = !pair.before().isEmpty() && !pair.after().isEmpty();
        if (named && !this.open.add(pair)) {
            return;
        }
        List<Alternative> earlier = Alternatives.of(known, this.before);
        List<Alternative> later = Alternatives.of(now, this.after);
        if (earlier.size() == 1 && later.size() == 1) {
            compareOne(earlier.get(0), later.get(0), where, direction);
        } else {
            compareUnions(earlier, later, where, direction);
        }
        if (named) {
            this.open.remove(pair);
        }
    }

    private void compareUnions(List<Alternative> earlier, List<Alternative> later, String where, Direction direction) {
        List<Alternative> added = new ArrayList<>(later);
        List<Alternative> removed = new ArrayList<>();
        for (Alternative known : earlier) {
            Alternative same = added.stream()
                    .filter(candidate -> candidate.name().equals(known.name()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                removed.add(known);
            } else {
                added.remove(same);
                compareOne(known, same, where, direction);
            }
        }
        if (removed.size() == 1
                && added.size() == 1
                && !removed.get(0).isNull()
                && !added.get(0).isNull()) {
            compareOne(removed.get(0), added.get(0), where, direction);
            return;
        }
        removed.forEach(one -> direction.narrowed(this.notes, where, "is never " + one.name() + " any more"));
        added.forEach(one -> direction.widened(this.notes, where, "may be " + one.name() + " now"));
    }

    private void compareOne(Alternative known, Alternative now, String where, Direction direction) {
        JsonNode earlier = this.before.resolved(known.schema());
        JsonNode later = this.after.resolved(now.schema());
        String type = earlier.path("type").asString("");
        String newType = later.path("type").asString("");
        if (type.equals(newType)) {
            compareRules(earlier, later, where, direction);
        } else if (newType.isEmpty() && !later.has("enum") && !later.has("const")) {
            direction.widened(this.notes, where, "may be anything now");
        } else if (type.isEmpty() && !earlier.has("enum") && !earlier.has("const")) {
            direction.narrowed(this.notes, where, "is " + newType + " now, and not anything");
        } else if (type.equals("integer") && newType.equals("number")) {
            direction.widened(this.notes, where, "may have decimals now");
        } else if (type.equals("number") && newType.equals("integer")) {
            direction.narrowed(this.notes, where, "has no decimals any more");
        } else if (this.texts && !type.equals("array") && isAnyText(later)) {
            direction.widened(this.notes, where, "may be any text now");
        } else if (this.texts && newType.equals("array")) {
            direction.widened(this.notes, where, "may be there several times now");
            compare(earlier, later.path("items"), where, direction);
        } else {
            this.notes.breaking(where, "is " + newType + " in place of " + type);
        }
    }

    private static boolean isAnyText(JsonNode schema) {
        return schema.path("type").asString("").equals("string")
                && RULES_OF_TEXTS.stream().noneMatch(schema::has);
    }

    private void compareRules(JsonNode earlier, JsonNode later, String where, Direction direction) {
        new RuleChanges(this.notes, where, direction).compare(earlier, later);
        if (earlier.has("items") || later.has("items")) {
            compare(earlier.path("items"), later.path("items"), where + "[]", direction);
        }
        if (earlier.has("contentSchema") || later.has("contentSchema")) {
            compare(earlier.path("contentSchema"), later.path("contentSchema"), where, direction);
        }
        int fixed = Math.min(
                earlier.path("prefixItems").size(), later.path("prefixItems").size());
        for (int i = 0; i < fixed; i++) {
            compare(
                    earlier.get("prefixItems").get(i),
                    later.get("prefixItems").get(i),
                    where + "[" + i + "]",
                    direction);
        }
        if (earlier.path("type").asString("").equals("object")) {
            compareProperties(earlier, later, where, direction);
            compareOthers(earlier, later, where, direction);
        }
    }

    private void compareProperties(JsonNode earlier, JsonNode later, String where, Direction direction) {
        Set<String> wasRequired = texts(earlier.path("required"));
        Set<String> isRequired = texts(later.path("required"));
        JsonNode now = later.path("properties");
        earlier.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            String at = where + "." + name;
            if (!now.has(name)) {
                this.notes.breaking(at, "was removed");
                return;
            }
            compare(property.getValue(), now.get(name), at, direction);
            compareRequired(wasRequired.contains(name), isRequired.contains(name), at, direction);
        });
        now.propertyNames().forEach(name -> {
            if (earlier.path("properties").has(name)) {
                return;
            }
            if (direction == Direction.INPUT && isRequired.contains(name)) {
                this.notes.breaking(where + "." + name, "is new, and required");
            } else {
                this.notes.compatible(where + "." + name, "is new");
            }
        });
    }

    private void compareRequired(boolean was, boolean is, String at, Direction direction) {
        boolean sent = direction == Direction.INPUT;
        if (is && !was) {
            direction.narrowed(this.notes, at, sent ? "is required now" : "is always there now");
        } else if (was && !is) {
            direction.widened(this.notes, at, sent ? "is no longer required" : "may be missing now");
        }
    }

    private void compareOthers(JsonNode earlier, JsonNode later, String where, Direction direction) {
        JsonNode known = earlier.path("additionalProperties");
        JsonNode now = later.path("additionalProperties");
        boolean closed = known.isBoolean() && !known.booleanValue();
        boolean isClosed = now.isBoolean() && !now.booleanValue();
        if (isClosed && !closed) {
            direction.narrowed(this.notes, where, "has no other members than those of its model any more");
        } else if (closed && !isClosed) {
            direction.widened(this.notes, where, "may have other members than those of its model now");
        } else if (known.isObject() || now.isObject()) {
            compare(known, now, where + ".*", direction);
        }
    }

    static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }
}
