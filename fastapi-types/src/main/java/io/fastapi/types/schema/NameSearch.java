package io.fastapi.types.schema;

import io.fastapi.types.schema.DefinitionNames.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
        private JsonNode current;
        private String name = "";

        Candidate(Definition definition, ObjectNode schema) {
            this.choices = definition.choices();
            this.schema = schema;
            this.current = schema;
        }

        /** The name that no other definition has. */
        String unique() {
            return this.choices.get(this.choices.size() - 1);
        }
    }

    private final String refPrefix;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, List<Candidate>> holders = new HashMap<>();
    /** The names that all definitions that could have them agree on. */
    private final Set<String> agreed = new LinkedHashSet<>();

    private final Map<String, String> names = new HashMap<>();

    NameSearch(Map<Definition, ObjectNode> schemas, String refPrefix) {
        this.refPrefix = refPrefix;
        schemas.forEach((definition, schema) -> {
            Candidate candidate = new Candidate(definition, schema);
            this.candidates.put(candidate.unique(), candidate);
            candidate.choices.forEach(choice -> this.holders
                    .computeIfAbsent(choice, key -> new ArrayList<>())
                    .add(candidate));
        });
        this.candidates.values().forEach(user -> findUsed(user, user.schema));
    }

    private void findUsed(Candidate user, JsonNode node) {
        node.forEach(child -> findUsed(user, child));
        String text = node.isString() ? node.asString() : "";
        if (text.startsWith(this.refPrefix)) {
            Candidate used = this.candidates.get(text.substring(this.refPrefix.length()));
            if (used != null) {
                used.users.add(user);
            }
        }
    }

    /** For each definition's unique name the name that it gets. */
    Map<String, String> names() {
        Set<Candidate> changed = new LinkedHashSet<>(this.candidates.values());
        for (int round = 0; round <= this.candidates.size() && !changed.isEmpty(); round++) {
            changed = round(changed);
        }
        return this.names;
    }

    /** Chooses again where it may make a difference, and returns the definitions that refer to what got another name. */
    private Set<Candidate> round(Set<Candidate> changed) {
        Set<String> choices = new LinkedHashSet<>();
        changed.forEach(candidate -> choices.addAll(candidate.choices));
        Set<Candidate> affected = new LinkedHashSet<>();
        for (String choice : choices) {
            List<Candidate> all = this.holders.getOrDefault(choice, List.of());
            affected.addAll(all);
            if (all.stream().allMatch(one -> one.current.equals(all.get(0).current))) {
                this.agreed.add(choice);
            } else {
                this.agreed.remove(choice);
            }
        }
        Set<Candidate> users = new LinkedHashSet<>();
        affected.stream().filter(this::isRenamed).forEach(candidate -> users.addAll(candidate.users));
        users.forEach(user -> user.current = DefinitionNames.renamed(user.schema, this.names, this.refPrefix));
        return users;
    }

    private boolean isRenamed(Candidate candidate) {
        String before = candidate.name;
        candidate.name = candidate.choices.stream()
                .filter(this.agreed::contains)
                .findFirst()
                .orElse(candidate.unique());
        this.names.put(candidate.unique(), candidate.name);
        return !candidate.name.equals(before);
    }
}
