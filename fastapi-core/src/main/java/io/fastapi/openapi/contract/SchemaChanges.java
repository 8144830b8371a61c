package io.fastapi.openapi.contract;

import io.fastapi.openapi.contract.Alternatives.Alternative;
import io.fastapi.openapi.contract.Comparison.Pair;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares two schemas of a value that is sent in one direction. */
final class SchemaChanges {

    private static final List<String> RULES_OF_TEXTS =
            List.of("enum", "const", "pattern", "format", "minLength", "maxLength");

    private final Comparison comparison;
    private final boolean texts;
    /** Whether alternatives that are only on one side are looked for in those of the other: once, and not within that again. */
    private final boolean thorough;
    /** Each pair is compared once, where it is met first: models hold themselves and each other. */
    private final Set<Pair> met = new HashSet<>();
    /** Unions without a name may hold themselves, too, by way of one that has a name and is only its members here. */
    private final Set<Pair> open = new HashSet<>();

    private SchemaChanges(Comparison comparison, boolean texts, boolean thorough) {
        this.comparison = comparison;
        this.texts = texts;
        this.thorough = thorough;
    }

    /** For values in JSON. */
    static SchemaChanges of(Comparison comparison) {
        return new SchemaChanges(comparison, false, true);
    }

    /** For values that are written as text, such as parameters, and may be there several times. */
    static SchemaChanges ofTexts(Comparison comparison) {
        return new SchemaChanges(comparison, true, true);
    }

    Notes notes() {
        return this.comparison.notes();
    }

    JsonNode earlier(JsonNode schema) {
        return this.comparison.before().resolved(schema);
    }

    JsonNode later(JsonNode schema) {
        return this.comparison.after().resolved(schema);
    }

    /** Compares all that a value of one place is made of. */
    void compareAll(JsonNode known, JsonNode now, String where, Direction direction) {
        int found = notes().taken();
        compare(known, now, where, direction);
        if (notes().taken() == found) {
            this.comparison.same().addAll(this.met);
        }
    }

    void compare(JsonNode known, JsonNode now, String where, Direction direction) {
        Pair pair = new Pair(known, now, direction, this.texts, false);
        if (pair.isNamed()) {
            if (isNew(pair)) {
                compareAlternatives(known, now, where, direction);
            }
        } else if (this.open.add(pair)) {
            compareAlternatives(known, now, where, direction);
            this.open.remove(pair);
        }
    }

    private boolean isNew(Pair pair) {
        return !this.comparison.same().contains(pair) && this.met.add(pair);
    }

    private void compareAlternatives(JsonNode known, JsonNode now, String where, Direction direction) {
        List<Alternative> earlier = Alternatives.of(known, this.comparison.before());
        List<Alternative> later = Alternatives.of(now, this.comparison.after());
        if (earlier.size() == 1 && later.size() == 1) {
            compareOne(earlier.get(0).schema(), later.get(0).schema(), where, direction);
            return;
        }
        UnionChanges union = UnionChanges.of(earlier, later);
        union.pairs().forEach((one, other) -> compareOne(one.schema(), other.schema(), where, direction));
        union.removed().stream()
                .filter(one -> !isTakenBy(later, one, this.comparison.aside()))
                .forEach(one -> direction.narrowed(notes(), where, "is never " + one.name() + " any more"));
        union.added().stream()
                .filter(one -> !isTakenBy(earlier, one, this.comparison.back()))
                .forEach(one -> direction.widened(notes(), where, "may be " + one.name() + " now"));
    }

    /** Whether an alternative that is on one side only is nothing but a narrower one of the other side. */
    private boolean isTakenBy(List<Alternative> others, Alternative one, Comparison comparison) {
        return this.thorough
                && others.stream().anyMatch(other -> {
                    Comparison aside = comparison.aside();
                    new SchemaChanges(aside, this.texts, false)
                            .compareOne(one.schema(), other.schema(), "", Direction.INPUT);
                    return !aside.notes().areBreaking();
                });
    }

    private void compareOne(JsonNode known, JsonNode now, String where, Direction direction) {
        Pair pair = new Pair(known, now, direction, this.texts, true);
        if (!pair.isNamed() || isNew(pair)) {
            compareTypes(known, now, where, direction);
        }
    }

    private void compareTypes(JsonNode known, JsonNode now, String where, Direction direction) {
        JsonNode earlier = earlier(known);
        JsonNode later = later(now);
        String type = earlier.path("type").asString("");
        String newType = later.path("type").asString("");
        if (type.equals("null") && newType.equals("null")) {
            return;
        }
        if (type.equals(newType)) {
            compareRules(earlier, later, where, direction);
        } else if (newType.isEmpty()) {
            direction.widened(notes(), where, "may be anything now");
        } else if (type.isEmpty()) {
            direction.narrowed(notes(), where, "is " + newType + " now, and not anything");
        } else if (type.equals("integer") && newType.equals("number")) {
            direction.widened(notes(), where, "may have decimals now");
            new RuleChanges(notes(), where, direction).compare(earlier, later);
        } else if (type.equals("number") && newType.equals("integer")) {
            direction.narrowed(notes(), where, "has no decimals any more");
            new RuleChanges(notes(), where, direction).compare(earlier, later);
        } else if (this.texts && !type.equals("array") && isAnyText(later)) {
            direction.widened(notes(), where, "may be any text now");
        } else if (this.texts && newType.equals("array")) {
            direction.widened(notes(), where, "may be there several times now");
            new RuleChanges(notes(), where, direction).compareSizes(later);
            compare(earlier, later.path("items"), where, direction);
        } else {
            notes().breaking(where, "is " + newType + " in place of " + type);
        }
    }

    private static boolean isAnyText(JsonNode schema) {
        return schema.path("type").asString("").equals("string")
                && RULES_OF_TEXTS.stream().noneMatch(schema::has);
    }

    private void compareRules(JsonNode earlier, JsonNode later, String where, Direction direction) {
        new RuleChanges(notes(), where, direction).compare(earlier, later);
        if (earlier.has("contentSchema") || later.has("contentSchema")) {
            compare(earlier.path("contentSchema"), later.path("contentSchema"), where, direction);
        }
        String type = earlier.path("type").asString("");
        if (type.equals("array")) {
            compareItems(earlier, later, where, direction);
        } else if (type.equals("object") || earlier.has("properties") && later.has("properties")) {
            new MemberChanges(this, where, direction).compare(earlier, later);
        }
    }

    /** Those at a place of their own, and all behind them. */
    private void compareItems(JsonNode earlier, JsonNode later, String where, Direction direction) {
        int fixed = earlier.path("prefixItems").size();
        int newFixed = later.path("prefixItems").size();
        int places = Math.max(fixed, newFixed);
        for (int i = 0; i < places; i++) {
            if (mayHave(earlier, i) && mayHave(later, i)) {
                compare(item(earlier, i), item(later, i), where + "[" + i + "]", direction);
            }
        }
        if (mayHave(earlier, places) && mayHave(later, places)) {
            compare(earlier.path("items"), later.path("items"), where + "[]", direction);
        }
    }

    private static boolean mayHave(JsonNode array, int place) {
        return place < array.path("maxItems").asInt(Integer.MAX_VALUE);
    }

    private static JsonNode item(JsonNode array, int place) {
        JsonNode fixed = array.path("prefixItems");
        return (place < fixed.size()) ? fixed.get(place) : array.path("items");
    }
}
