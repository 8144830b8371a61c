package io.fastapi.openapi.contract;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares the members of two objects: of models, and of maps.
 *
 * @param schemas compares what the members hold
 * @param where the object
 * @param direction who sends it
 */
record MemberChanges(SchemaChanges schemas, String where, Direction direction) {

    private static final String PATTERNS = "patternProperties";

    void compare(JsonNode earlier, JsonNode later) {
        compareProperties(earlier, later);
        compareOthers(earlier, later);
    }

    private void compareProperties(JsonNode earlier, JsonNode later) {
        Set<String> wasRequired = texts(earlier.path("required"));
        Set<String> isRequired = texts(later.path("required"));
        JsonNode now = later.path("properties");
        earlier.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            String at = this.where + "." + name;
            if (!now.has(name)) {
                this.schemas.notes().breaking(at, "was removed");
                return;
            }
            this.schemas.compare(property.getValue(), now.get(name), at, this.direction);
            compareRequired(wasRequired.contains(name), isRequired.contains(name), at);
        });
        now.propertyNames().forEach(name -> {
            if (earlier.path("properties").has(name)) {
                return;
            }
            if (this.direction == Direction.INPUT && isRequired.contains(name)) {
                this.schemas.notes().breaking(this.where + "." + name, "is new, and required");
            } else {
                this.schemas.notes().compatible(this.where + "." + name, "is new");
            }
        });
    }

    private void compareRequired(boolean was, boolean is, String at) {
        boolean sent = this.direction == Direction.INPUT;
        if (is && !was) {
            this.direction.narrowed(this.schemas.notes(), at, sent ? "is required now" : "is always there now");
        } else if (was && !is) {
            this.direction.widened(this.schemas.notes(), at, sent ? "is no longer required" : "may be missing now");
        }
    }

    /** What the members are that the model does not name: {@code false} for none. */
    private void compareOthers(JsonNode earlier, JsonNode later) {
        comparePatterns(earlier, later);
        JsonNode known = others(earlier);
        JsonNode now = others(later);
        boolean closed = known.isBoolean() && !known.booleanValue();
        boolean isClosed = now.isBoolean() && !now.booleanValue();
        Notes notes = this.schemas.notes();
        if (isClosed && !closed) {
            this.direction.narrowed(notes, this.where, "has no other members than those of its model any more");
        } else if (closed && !isClosed) {
            notes.compatible(this.where, "may have other members than those of its model now");
        } else if (!closed) {
            this.schemas.compare(known, now, this.where + ".*", this.direction);
            this.schemas.compare(
                    names(earlier, this.schemas.earlier(earlier.path("propertyNames"))),
                    names(later, this.schemas.later(later.path("propertyNames"))),
                    this.where + ", each name",
                    this.direction);
        }
    }

    /** Of names that follow one of several patterns, or are of other members. */
    private void comparePatterns(JsonNode earlier, JsonNode later) {
        if (pattern(earlier).isPresent() || pattern(later).isPresent()) {
            return;
        }
        JsonNode known = earlier.path(PATTERNS);
        JsonNode now = later.path(PATTERNS);
        known.properties().forEach(pattern -> {
            String at = this.where + ".*, like " + pattern.getKey();
            if (now.has(pattern.getKey())) {
                this.schemas.compare(pattern.getValue(), now.get(pattern.getKey()), at, this.direction);
            } else {
                this.schemas.notes().breaking(at, "was removed");
            }
        });
        now.properties().stream()
                .filter(pattern -> !known.has(pattern.getKey()))
                .forEach(pattern -> this.direction.narrowed(
                        this.schemas.notes(),
                        this.where + ".*, like " + pattern.getKey(),
                        "is as the document says now, and not anything"));
    }

    private static JsonNode others(JsonNode object) {
        return pattern(object)
                .map(pattern -> object.get(PATTERNS).get(pattern))
                .orElse(object.path("additionalProperties"));
    }

    /** Names are texts, which need not be said. */
    private static ObjectNode names(JsonNode object, JsonNode said) {
        ObjectNode names = (said instanceof ObjectNode own) ? own.deepCopy() : JsonNodeFactory.instance.objectNode();
        pattern(object).ifPresent(pattern -> names.put("pattern", pattern));
        return names.put("type", "string");
    }

    /** The pattern of all names: so a map is written whose names have one. */
    private static Optional<String> pattern(JsonNode object) {
        JsonNode patterns = object.path(PATTERNS);
        return (patterns.size() == 1 && !object.has("additionalProperties"))
                ? patterns.propertyNames().stream().findFirst()
                : Optional.empty();
    }

    static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }
}
