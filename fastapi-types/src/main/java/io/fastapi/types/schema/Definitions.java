package io.fastapi.types.schema;

import io.fastapi.types.schema.DefinitionNames.Definition;
import io.fastapi.types.schema.JsonSchemas.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The definitions that the schemas of one document share, referring to each other by unique names. */
final class Definitions {

    private record Key(Object type, Mode mode) {}

    private final String refPrefix;
    private final Map<Definition, ObjectNode> made = new LinkedHashMap<>();
    private final Map<Key, Definition> known = new HashMap<>();
    private final Map<String, Definition> byReference = new HashMap<>();
    private final Map<String, List<Object>> places = new HashMap<>();
    private boolean complete;

    Definitions(String refPrefix) {
        this.refPrefix = refPrefix;
    }

    /** Those made so far. */
    Map<Definition, ObjectNode> all() {
        return this.made;
    }

    /** The one that a reference stands for, as far as it is made; an empty one for a reference to somewhere else. */
    ObjectNode referred(String reference) {
        Definition definition = this.byReference.get(reference);
        return (definition == null) ? Nodes.object() : this.made.getOrDefault(definition, Nodes.object());
    }

    /** From now on only what is known is described, so that nothing changes any more. */
    void complete() {
        this.complete = true;
    }

    /**
     * A reference to the definition of a type, which is made for the first one.
     *
     * @param names asked for the first time only
     * @param schema makes the definition; may refer to it
     */
    ObjectNode reference(Object type, Mode mode, Supplier<RefNames> names, Supplier<ObjectNode> schema) {
        Definition definition = definition(type, mode, names);
        if (!this.made.containsKey(definition)) {
            // A model may hold itself: its place is taken before its fields are described.
            this.made.put(definition, Nodes.object());
            this.made.put(definition, schema.get());
        }
        return Nodes.ref(this.refPrefix + definition.unique());
    }

    private Definition definition(Object type, Mode mode, Supplier<RefNames> names) {
        Key key = new Key(type, mode);
        Definition definition = this.known.get(key);
        if (definition == null) {
            definition = define(type, mode, names.get());
            this.known.put(key, definition);
            this.byReference.put(this.refPrefix + definition.unique(), definition);
        }
        return definition;
    }

    private Definition define(Object type, Mode mode, RefNames names) {
        if (this.complete) {
            throw new IllegalArgumentException(names.full() + " is not among the types that this was made for");
        }
        List<Object> same = this.places.computeIfAbsent(names.full(), name -> new ArrayList<>());
        if (!same.contains(type)) {
            same.add(type);
        }
        return Definition.of(names, same.indexOf(type) + 1, mode);
    }
}
