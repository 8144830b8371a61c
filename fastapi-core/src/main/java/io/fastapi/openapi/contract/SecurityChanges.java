package io.fastapi.openapi.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares what clients have to show.
 *
 * @param comparison the documents
 */
record SecurityChanges(Comparison comparison) {

    private static final List<String> MEMBERS = List.of("type", "in", "name", "scheme", "openIdConnectUrl");
    private static final List<String> URLS = List.of("authorizationUrl", "tokenUrl");

    /** What schemes of one name are. */
    void compareSchemes() {
        JsonNode now = this.comparison.after().document().at("/components/securitySchemes");
        this.comparison
                .before()
                .document()
                .at("/components/securitySchemes")
                .properties()
                .forEach(scheme -> {
                    JsonNode same = now.path(scheme.getKey());
                    if (!same.isMissingNode()) {
                        compareScheme("security scheme '" + scheme.getKey() + "'", scheme.getValue(), same);
                    }
                });
    }

    private void compareScheme(String where, JsonNode known, JsonNode now) {
        MEMBERS.forEach(member -> compareTexts(where, member, known, now));
        known.path("flows").properties().forEach(flow -> {
            JsonNode same = now.path("flows").path(flow.getKey());
            if (same.isMissingNode()) {
                this.comparison.notes().breaking(where, "no longer has the flow " + flow.getKey());
            } else {
                URLS.forEach(url -> compareTexts(where + ", flow " + flow.getKey(), url, flow.getValue(), same));
            }
        });
    }

    private void compareTexts(String where, String member, JsonNode known, JsonNode now) {
        String text = known.path(member).asString("");
        String newText = now.path(member).asString("");
        boolean anyCase = member.equals("scheme")
                || member.equals("name") && known.path("in").asString("").equals("header");
        if (!(anyCase ? text.equalsIgnoreCase(newText) : text.equals(newText))) {
            this.comparison.notes().breaking(where, said(member) + " " + newText + " in place of " + text);
        }
    }

    private static String said(String member) {
        return switch (member) {
            case "in" -> "is sent as";
            case "name" -> "is called";
            default -> "has the " + member;
        };
    }

    /** A request passes if it has what one of the alternatives needs; no alternative at all needs nothing. */
    void compare(String where, JsonNode earlier, JsonNode later) {
        List<Map<String, Set<String>>> known = alternatives(earlier, this.comparison.before());
        List<Map<String, Set<String>>> now = alternatives(later, this.comparison.after());
        if (Set.copyOf(known).equals(Set.copyOf(now))) {
            return;
        }
        boolean passes = known.stream().allMatch(had -> now.stream().anyMatch(needed -> has(had, needed)));
        if (passes) {
            this.comparison.notes().compatible(where, "asks for less of its clients: " + words(now));
        } else {
            this.comparison
                    .notes()
                    .breaking(where, "asks its clients for " + words(now) + " in place of " + words(known));
        }
    }

    private static boolean has(Map<String, Set<String>> had, Map<String, Set<String>> needed) {
        return needed.entrySet().stream()
                .allMatch(scheme -> had.containsKey(scheme.getKey())
                        && had.get(scheme.getKey()).containsAll(scheme.getValue()));
    }

    private static String words(List<Map<String, Set<String>>> alternatives) {
        return alternatives.stream()
                .map(needed -> needed.isEmpty()
                        ? "nothing"
                        : needed.entrySet().stream()
                                .map(scheme -> scheme.getKey() + scopes(scheme.getValue()))
                                .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(" or "));
    }

    private static String scopes(Set<String> scopes) {
        return scopes.isEmpty() ? "" : " (" + String.join(", ", scopes) + ")";
    }

    /** The alternatives, each with the scopes by scheme. */
    private static List<Map<String, Set<String>>> alternatives(JsonNode operation, Side side) {
        JsonNode security = operation.has("security")
                ? operation.get("security")
                : side.document().path("security");
        List<Map<String, Set<String>>> alternatives = new ArrayList<>();
        for (JsonNode each : security) {
            Map<String, Set<String>> needed = new LinkedHashMap<>();
            each.properties()
                    .forEach(scheme ->
                            needed.put(scheme.getKey(), new TreeSet<>(MemberChanges.texts(scheme.getValue()))));
            alternatives.add(needed);
        }
        return alternatives.isEmpty() ? List.of(Map.of()) : alternatives;
    }
}
