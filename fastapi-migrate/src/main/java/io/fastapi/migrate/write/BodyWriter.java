package io.fastapi.migrate.write;

import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.document.OperationDocument;
import io.fastapi.migrate.java.Code;
import io.fastapi.migrate.java.JavaNames;
import io.fastapi.migrate.java.NameScope;
import io.fastapi.migrate.java.Text;
import io.fastapi.migrate.type.Components;
import io.fastapi.migrate.type.JavaType;
import io.fastapi.migrate.type.JavaType.Kind;
import io.fastapi.migrate.type.Mode;
import io.fastapi.migrate.type.Types;
import io.fastapi.types.schema.Titles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the body of an operation. */
final class BodyWriter {

    private static final String JSON = "application/json";
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";

    private final Types types;
    private final Map<String, ObjectNode> schemas;
    private final Code code;
    private final NameScope names;
    private final InputWriter inputs;
    private final String hint;

    BodyWriter(
            Types types, Map<String, ObjectNode> schemas, Code code, NameScope names, InputWriter inputs, String hint) {
        this.types = types;
        this.schemas = schemas;
        this.code = code;
        this.names = names;
        this.inputs = inputs;
        this.hint = hint;
    }

    /** The inputs that make the body; what is left of it in {@code rest} has to be merged into the operation. */
    List<InputSource> write(OperationDocument operation, ObjectNode body, ObjectNode rest) {
        Map<String, JsonNode> content = new LinkedHashMap<>();
        body.path("content").properties().forEach(media -> content.put(media.getKey(), media.getValue()));
        ObjectNode beside = JsonTrees.without(body, Set.of("content", "required"));
        rest.setAll(beside);
        if (content.size() != 1) {
            rest.setAll(body);
            return List.of();
        }
        String mediaType = content.keySet().iterator().next();
        ObjectNode media = content.get(mediaType) instanceof ObjectNode object ? object : JsonTrees.object();
        ObjectNode more = JsonTrees.without(media, Set.of("schema", "example", "examples"));
        if (!media.has("schema")) {
            rest.setAll(body);
            return List.of();
        }
        if (!more.isEmpty()) {
            rest.withObject("content").set(mediaType, more);
        }
        String reference = media.path("schema").path("$ref").asString("");
        if (Components.isBodyOf(operation, reference)) {
            ObjectNode parts =
                    this.schemas.getOrDefault(reference.substring(Components.PREFIX.length()), JsonTrees.object());
            return parts(mediaType, parts);
        }
        return List.of(whole(mediaType, media, body.path("required").asBoolean(false)));
    }

    private List<InputSource> parts(String mediaType, ObjectNode object) {
        List<String> required = JsonTrees.texts(object.path("required"));
        List<InputSource> parts = new ArrayList<>();
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        JsonTrees.fields(object, required)
                .forEach((name, node) ->
                        properties.put(name, node instanceof ObjectNode schema ? schema : JsonTrees.object()));
        groups(mediaType, object.path("allOf"), parts);
        boolean files =
                mediaType.equals(MULTIPART) && properties.values().stream().anyMatch(this::isFile);
        properties.forEach((name, schema) -> {
            String verb = verb(mediaType, schema);
            String calls = "";
            if (verb.equals("body")) {
                calls = (properties.size() == 1 && required.size() <= 1) ? "\n.embed()" : "";
                calls += mediaType.equals(JSON) ? "" : "\n.mediaType(" + Text.literal(mediaType) + ")";
            } else if (mediaType.equals(MULTIPART) && !files) {
                calls = "\n.mediaType(" + Text.literal(MULTIPART) + ")";
            }
            int times = Collections.frequency(required, name);
            if (times <= 1) {
                parts.add(part(verb, name, schema, times == 1, calls));
            }
            for (int i = 1; times > 1 && i <= times; i++) { // several parameters of one alias
                parts.add(part(verb, name + i, schema, true, calls + "\n.alias(" + Text.literal(name) + ")"));
            }
        });
        return parts;
    }

    private InputSource part(String verb, String name, ObjectNode schema, boolean required, String calls) {
        return this.inputs.write(new InputWriter.Spec(verb, name, schema, required, JsonTrees.object(), calls));
    }

    /** The records of fields that stand in a form beside others. */
    private void groups(String mediaType, JsonNode conditions, List<InputSource> parts) {
        boolean present = false;
        for (JsonNode condition : conditions) {
            JsonNode choices = condition.path("anyOf");
            boolean optional = choices.size() == 2 && !choices.get(0).has("$ref");
            JsonNode group = optional ? choices.get(1) : condition;
            if (!group.has("$ref") && !group.has("anyOf")) {
                present = condition.has("not");
                continue;
            }
            String call = optional ? "\n.optional()" : present ? "\n.optional()\n.required()" : "";
            parts.add(group(mediaType, group, call));
            present = false;
        }
    }

    private InputSource group(String mediaType, JsonNode group, String call) {
        ObjectNode schema = JsonTrees.without((ObjectNode) group, Set.of("title"));
        JsonNode only = schema.path("anyOf").size() == 1 ? schema.path("anyOf").get(0) : schema;
        JavaType type = this.types.of(only, Mode.INPUT, this.hint + "Form");
        boolean optional = !call.isEmpty();
        this.code.uses(type.imports()).uses(optional ? Set.of("java.util.Optional") : Set.of());
        String handed = optional ? "Optional<" + type.name() + ">" : type.name();
        String media = mediaType.equals(URL_ENCODED) ? "" : "\n.mediaType(" + Text.literal(mediaType) + ")";
        String title = group.path("title")
                .stringValueOpt()
                .map(text -> "\n.title(" + Text.literal(text) + ")")
                .orElse("");
        return new InputSource(
                this.names.unique(JavaNames.member(type.name()), ""),
                handed,
                handed,
                Text.chain("form(" + type.name() + ".class)" + media + title + call));
    }

    private String verb(String mediaType, ObjectNode schema) {
        if (mediaType.equals(MULTIPART) && isFile(schema)) {
            return "file";
        }
        return (mediaType.equals(MULTIPART) || mediaType.equals(URL_ENCODED)) ? "form" : "body";
    }

    private boolean isFile(ObjectNode schema) {
        JavaType type =
                Described.of(this.types, "", schema, Mode.INPUT, this.hint).type();
        boolean list = type.isSequence();
        JavaType item = list ? type.items().orElseThrow() : type;
        return item.name().equals("byte[]") && item.rules().isEmpty();
    }

    private InputSource whole(String mediaType, ObjectNode media, boolean required) {
        JsonNode schema = media.path("schema");
        JavaType type = this.types.of(schema, Mode.INPUT, this.hint + "Body");
        boolean form = mediaType.equals(URL_ENCODED) || mediaType.equals(MULTIPART);
        boolean model = type.kind() == Kind.MODEL && !type.nullable();
        if (model && required && schema.size() == 1) {
            String verb = form ? "form" : "body";
            Code calls = new Code();
            this.inputs.examples(calls, media);
            boolean said = mediaType.equals(form ? URL_ENCODED : JSON);
            calls.add(said ? "" : "\n.mediaType(" + Text.literal(mediaType) + ")");
            this.code.uses(type.imports());
            String name = this.names.unique(JavaNames.member(type.name()), "");
            return new InputSource(
                    name, type.name(), type.name(), Text.chain(verb + "(" + type.name() + ".class)" + calls));
        }
        String calls = mediaType.equals(JSON) ? "" : "\n.mediaType(" + Text.literal(mediaType) + ")";
        return this.inputs.write(new InputWriter.Spec("body", name(schema), schema, required, media, calls));
    }

    /** The name of the Python parameter, as far as its title tells it. */
    private static String name(JsonNode schema) {
        String title = schema.path("title").asString("Body");
        String name = title.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return Titles.of(name).equals(title) ? name : "body";
    }
}
