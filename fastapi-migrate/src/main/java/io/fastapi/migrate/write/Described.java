package io.fastapi.migrate.write;

import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.type.JavaType;
import io.fastapi.migrate.type.Mode;
import io.fastapi.migrate.type.Types;
import io.fastapi.types.schema.Titles;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a field or parameter, taken apart: the type, and what has to be said beside it.
 *
 * @param type the type
 * @param extra the members that no type says
 * @param title the title, where it is not that of the name
 * @param schema the whole schema
 * @param inText whether what is sent is a text that holds it as JSON
 */
record Described(JavaType type, ObjectNode extra, Optional<String> title, ObjectNode schema, boolean inText) {

    /** What stands beside the type of any schema. */
    private static final Set<String> BESIDE =
            Set.of("title", "description", "default", "examples", "deprecated", "readOnly");

    static Described of(Types types, String name, JsonNode node, Mode mode, String hint) {
        ObjectNode schema = (node instanceof ObjectNode object) ? object : JsonTrees.object();
        ObjectNode bare = JsonTrees.without(schema, BESIDE);
        JavaType type = types.of(bare, mode, hint);
        Set<String> tooMuch = new TreeSet<>(type.schema().propertyNames());
        tooMuch.removeAll(bare.propertyNames());
        if (!tooMuch.isEmpty()) {
            type = types.of(JsonTrees.object(), mode, hint);
        }
        if (JsonTrees.isBeyondLong(schema.path("default"))) {
            type = type.big();
        }
        ObjectNode extra = JsonTrees.object();
        for (Map.Entry<String, JsonNode> member : bare.properties()) {
            if (!JsonTrees.same(member.getValue(), type.schema().path(member.getKey()))) {
                extra.set(member.getKey(), member.getValue());
            }
        }
        Optional<String> made = type.isTitled() ? made(name) : Optional.empty();
        Optional<String> title = schema.path("title")
                .stringValueOpt()
                .filter(text -> !Optional.of(text).equals(made));
        return new Described(type, extra, title, schema, false);
    }

    /** The title that is made of a name, if it is the same for a field and a parameter. */
    static Optional<String> made(String name) {
        return Optional.of(Titles.of(name)).filter(Titles.ofInput(name)::equals);
    }

    /** The same in a form, where bytes are files. */
    Described inForm() {
        return new Described(this.type.inForm(), this.extra, this.title, this.schema, this.inText);
    }

    Optional<String> description() {
        return this.schema.path("description").stringValueOpt();
    }

    boolean deprecated() {
        return this.schema.path("deprecated").asBoolean(false);
    }

    /** The default, which is never {@code null}: FastAPI leaves those out. */
    Optional<JsonNode> defaultValue() {
        return Optional.ofNullable(this.schema.get("default")).filter(value -> !value.isNull());
    }
}
