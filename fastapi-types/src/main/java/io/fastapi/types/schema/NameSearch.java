package io.fastapi.types.schema;

import io.fastapi.types.schema.DefinitionNames.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Finds the names of all definitions. Equal definitions merge, which can make those that refer to them equal: until nothing
 * changes. A round looks again only at what the one before has changed, since an application may have thousands.
 */
final class NameSearch {

    /** A definition and what is known of it so far. */
    private static final class Candidate {

        private final List<String> choices;
        private final ObjectNode schema;
        private final List<Candidate> users = new ArrayList<>();
        private final String unique;
        private String name;

        Candidate(Definition definition, ObjectNode schema) {
            this.choices = definition.choices();
            this.schema = schema;
            this.unique = definition.unique();
            this.name = this.unique;
        }
    }

    private final String refPrefix;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, List<Candidate>> holders = new HashMap<>();
    /** Whether all definitions that could have a name agree on it, as far as somebody asked. */
    private final Map<String, Boolean> agreed = new HashMap<>();

    NameSearch(Map<Definition, ObjectNode> schemas, String refPrefix) {
        this.refPrefix = refPrefix;
        schemas.forEach((definition, schema) -> {
            Candidate candidate = new Candidate(definition, schema);
            this.candidates.put(refPrefix + candidate.unique, candidate);
            for (String choice : candidate.choices) {
                this.holders.computeIfAbsent(choice, key -> new ArrayList<>(2)).add(candidate);
            }
        });
        this.candidates.values().forEach(user -> findUsed(user, user.schema));
    }

    private void findUsed(Candidate user, JsonNode node) {
        if (node instanceof ContainerNode) {
            for (JsonNode child : node) {
                findUsed(user, child);
            }
        } else if (node instanceof StringNode text) {
            Candidate used = this.candidates.get(text.stringValue());
            if (used != null) {
                used.users.add(user);
            }
        }
    }

    /** For each reference by a unique name the one by the name that is chosen. */
    Map<String, String> references() {
        Set<Candidate> changed = new LinkedHashSet<>(this.candidates.values());
        for (int round = 0; round <= this.candidates.size() && !changed.isEmpty(); round++) {
            changed = round(changed);
        }
        Map<String, String> references = new HashMap<>();
        this.candidates.forEach((reference, candidate) -> references.put(reference, this.refPrefix + candidate.name));
        return references;
    }

    /** Chooses again where it may make a difference, and returns the definitions that refer to what got another name. */
    private Set<Candidate> round(Set<Candidate> changed) {
        Set<Candidate> affected = new LinkedHashSet<>();
        for (Candidate candidate : changed) {
            for (String choice : candidate.choices) {
                this.agreed.remove(choice);
                affected.addAll(this.holders.getOrDefault(choice, List.of()));
            }
        }
        // Within a round all are compared under the names of the one before.
        Map<Candidate, String> renamed = new LinkedHashMap<>();
        for (Candidate candidate : affected) {
            String name = chosen(candidate);
            if (!name.equals(candidate.name)) {
                renamed.put(candidate, name);
            }
        }
        Set<Candidate> users = new LinkedHashSet<>();
        renamed.forEach((candidate, name) -> {
            candidate.name = name;
            users.addAll(candidate.users);
        });
        return users;
    }

    private String chosen(Candidate candidate) {
        for (String choice : candidate.choices) {
            if (this.agreed.computeIfAbsent(choice, this::isAgreed)) {
                return choice;
            }
        }
        return candidate.unique;
    }

    private boolean isAgreed(String choice) {
        List<Candidate> all = this.holders.getOrDefault(choice, List.of());
        for (int i = 1; i < all.size(); i++) {
            if (!isSame(all.get(0).schema, all.get(i).schema)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two schemas are equal under the names of now. */
    private boolean isSame(JsonNode a, JsonNode b) {
        if (a instanceof ObjectNode object) {
            return b instanceof ObjectNode other && object.size() == other.size() && hasSame(object, other);
        }
        if (a instanceof ArrayNode items) {
            boolean same = b instanceof ArrayNode && items.size() == b.size();
            for (int i = 0; same && i < items.size(); i++) {
                same = isSame(items.get(i), b.get(i));
            }
            return same;
        }
        if (a instanceof StringNode text) {
            return b instanceof StringNode other && current(text.stringValue()).equals(current(other.stringValue()));
        }
        return a.equals(b);
    }

    private boolean hasSame(ObjectNode object, ObjectNode other) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = other.get(member.getKey());
            if (value == null || !isSame(member.getValue(), value)) {
                return false;
            }
        }
        return true;
    }

    /** A text, or the name that it has now if it is a reference. */
    private String current(String text) {
        Candidate referred = this.candidates.get(text);
        return (referred == null) ? text : referred.name;
    }
}
