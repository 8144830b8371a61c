package io.fastapi.migrate.write;

import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.document.UnreadableDocumentException;
import io.fastapi.migrate.java.Code;
import io.fastapi.migrate.java.JavaFile;
import io.fastapi.migrate.java.JavaNames;
import io.fastapi.migrate.java.NameScope;
import io.fastapi.migrate.java.Text;
import io.fastapi.migrate.type.Component;
import io.fastapi.migrate.type.JavaType;
import io.fastapi.migrate.type.Mode;
import io.fastapi.migrate.type.TupleClass;
import io.fastapi.migrate.type.Types;
import io.fastapi.migrate.type.UnionClass;
import io.fastapi.migrate.write.FieldWriter.Presence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the record of a model, of a type around one value, or of a tuple. */
final class RecordWriter {

    private static final String OURS = "io.fastapi.types.model.";
    private static final String JACKSON = "com.fasterxml.jackson.annotation.";
    /** So many fields have a place in a constructor, even where all of them are {@code long} and take two. */
    private static final int FEW = 120;

    private static final int MOST = 254;
    private static final Set<String> SAID =
            Set.of("properties", "required", "type", "title", "description", "examples", "additionalProperties");

    private final Types types;
    private final Values values;

    RecordWriter(Types types, Values values) {
        this.types = types;
        this.values = values;
    }

    /** A model under construction: the unions that it is a member of are known when all types are. */
    record Draft(Component component, Code code, List<String> fields, boolean deprecated) {}

    Draft draft(Component component) {
        ObjectNode schema = component.schema();
        ObjectNode output = component.output().orElse(schema);
        Code code = new Code();
        NameScope names = new NameScope();
        int count = schema.path("properties").size() + output.path("properties").size();
        FieldWriter writer = new FieldWriter(this.values, code, names, count > FEW);
        Set<String> required = new HashSet<>(JsonTrees.texts(schema.path("required")));
        List<String> fields = new ArrayList<>();
        boolean deprecated = false;
        for (Map.Entry<String, JsonNode> property :
                JsonTrees.fields(schema, order(schema, output)).entrySet()) {
            boolean there = required.contains(property.getKey());
            boolean computed = there
                    && component.mode() == Mode.OUTPUT
                    && property.getValue().path("readOnly").asBoolean(false);
            Described field = described(component, property.getKey(), property.getValue(), computed);
            Presence presence = computed ? Presence.READ_ONLY : there ? Presence.REQUIRED : Presence.OPTIONAL;
            fields.add(json(code, property.getValue()) + writer.write(property.getKey(), field, presence));
            deprecated |= field.deprecated();
        }
        for (Map.Entry<String, JsonNode> property : output.path("properties").properties()) {
            if (!schema.path("properties").has(property.getKey())) {
                Described field = described(component, property.getKey(), property.getValue(), true);
                fields.add(writer.write(property.getKey(), field, Presence.READ_ONLY));
            }
        }
        rest(component, code, names).forEach(fields::add);
        if (fields.size() > MOST) {
            throw new UnreadableDocumentException("The schema " + component.name() + " has " + fields.size()
                    + " fields; a record of Java has at most " + MOST);
        }
        return new Draft(component, code, fields, deprecated);
    }

    /** The required fields of input or output, whichever has more of them. */
    private static List<String> order(ObjectNode input, ObjectNode output) {
        List<String> sent = JsonTrees.texts(input.path("required"));
        List<String> answered = JsonTrees.texts(output.path("required"));
        return (answered.size() > sent.size()) ? answered : sent;
    }

    /** A field; one that is computed says by its annotation that it is read only. */
    private Described described(Component component, String property, JsonNode schema, boolean computed) {
        String hint = component.className() + JavaNames.type(property);
        JsonText text = JsonText.of(schema);
        Described plain = Described.of(this.types, property, text.plain(), component.mode(), hint);
        Described described = text.described(plain, property);
        Described field = component.form() ? described.inForm() : described;
        if (!computed && schema.has("readOnly")) {
            field.extra().set("readOnly", schema.get("readOnly"));
        }
        return field;
    }

    /** What says that a field is sent as a text with JSON in it. */
    private static String json(Code code, JsonNode schema) {
        if (JsonText.of(schema).text().isEmpty()) {
            return "";
        }
        code.uses(OURS + "Json");
        return "@Json ";
    }

    /** Where unknown fields are kept. */
    private List<String> rest(Component component, Code code, NameScope names) {
        JsonNode more = component.schema().path("additionalProperties");
        if (!more.isObject() && !more.asBoolean(false)) {
            return List.of();
        }
        JavaType type = this.types.of(more, component.mode(), component.className() + "Rest");
        code.uses(type.allImports()).uses("java.util.Map", JACKSON + "JsonAnySetter");
        String name = names.unique("rest", "");
        return List.of("@JsonAnySetter Map<String, " + type.argument() + "> " + name);
    }

    JavaFile model(Draft draft) {
        Component component = draft.component();
        Code code = new Code();
        heading(code, component);
        if (draft.deprecated()) {
            code.add("@SuppressWarnings(\"deprecation\") // fields that clients should stop using\n");
        }
        if (allRequired(component)) {
            code.uses(OURS + "JsonSchemaSerializationDefaultsRequired")
                    .add("@JsonSchemaSerializationDefaultsRequired\n");
        }
        JsonNode more = component.schema().path("additionalProperties");
        if (more.isBoolean() && !more.booleanValue()) {
            code.uses(OURS + "Extra").add("@Extra(Extra.Policy.FORBID)\n");
        }
        ObjectNode extra = JsonTrees.without(component.schema(), SAID);
        untitled(component, extra);
        if (!extra.isEmpty()) {
            annotation(code, OURS + "JsonSchemaExtra", JsonTrees.json(extra));
        }
        code.uses(draft.code().imports());
        body(code, component.className(), draft.fields());
        return code.file(this.types.modelPackage(), component.className());
    }

    /** Whether answers always have the fields with a default. */
    private static boolean allRequired(Component component) {
        ObjectNode output = component.output().orElse(component.schema());
        JsonNode properties = component.schema().path("properties");
        Set<String> sent = new HashSet<>(JsonTrees.texts(component.schema().path("required")));
        Set<String> answered = new HashSet<>(JsonTrees.texts(output.path("required")));
        return answered.containsAll(output.path("properties").propertyNames())
                && properties.properties().stream()
                        .anyMatch(field -> field.getValue().has("default") || !sent.contains(field.getKey()));
    }

    /** Javadoc and what the document says of the class. */
    private void heading(Code code, Component component) {
        ObjectNode schema = component.schema();
        String description = schema.path("description").asString("");
        String said = description.isBlank() ? "The model " + component.name() + "." : description;
        code.add("/** " + Text.comment(said.strip().lines().findFirst().orElse("")) + " */\n");
        boolean root = !component.isModel();
        if (root || !component.name().equals(component.className())) {
            annotation(code, OURS + "SchemaName", component.name());
        }
        String title = schema.path("title").asString(component.name());
        if (!title.equals(component.name())) {
            annotation(code, OURS + "Title", title);
        }
        if (!description.isEmpty()) {
            annotation(code, OURS + "Description", description);
        }
        for (JsonNode example : root ? JsonTrees.object() : schema.path("examples")) {
            annotation(code, OURS + "Example", JsonTrees.json(example));
        }
    }

    /** A type alias has no title, and the document none of the members that are {@code null}. */
    private static void untitled(Component component, ObjectNode extra) {
        if (!component.schema().has("title")) {
            extra.putNull("title");
        }
    }

    private static void annotation(Code code, String fullName, String text) {
        String name = fullName.substring(fullName.lastIndexOf('.') + 1);
        if (!Text.isConstant(text)) {
            code.add(Text.missing(name) + "\n");
            return;
        }
        code.uses(fullName).add("@" + name + "(" + Text.literal(text) + ")\n");
    }

    private void body(Code code, String className, List<String> fields) {
        code.add("public record " + className + "(");
        if (!fields.isEmpty()) {
            List<String> shown = fields.stream()
                    .map(field -> "        " + Text.indented(field, 8))
                    .toList();
            code.add("\n" + String.join(",\n", shown));
        }
        code.add(")");
        List<String> unions = this.types.made().unionsOf(className).stream()
                .map(UnionClass::name)
                .toList();
        code.add(unions.isEmpty() ? "" : "\n        implements " + String.join(", ", unions));
        code.add(" {}\n");
    }

    /** A component that is no object with fields: a class around one value. */
    JavaFile root(Component component) {
        Code code = new Code();
        heading(code, component);
        ObjectNode bare = JsonTrees.without(component.schema(), Set.of("title", "description"));
        JavaType type = Described.of(this.types, "", bare, component.mode(), component.className())
                .type();
        ObjectNode extra = JsonTrees.additions(bare, type.schema());
        untitled(component, extra);
        if (!extra.isEmpty()) {
            annotation(code, OURS + "JsonSchemaExtra", JsonTrees.json(extra));
        }
        code.uses(type.allImports()).uses(JACKSON + "JsonValue");
        StringBuilder rules = new StringBuilder();
        type.rules().forEach(rule -> rules.append(rule.annotation()).append(' '));
        String value = type.component();
        body(code, component.className(), List.of("@JsonValue " + rules + value + " value"));
        return code.file(this.types.modelPackage(), component.className());
    }

    JavaFile tuple(TupleClass tuple) {
        Code code = new Code().uses(JACKSON + "JsonFormat");
        code.add("/** An array of " + tuple.positions().size() + " values. */\n");
        code.add("@JsonFormat(shape = JsonFormat.Shape.ARRAY)\n");
        List<String> positions = new ArrayList<>();
        for (JavaType position : tuple.positions()) {
            code.uses(position.allImports());
            StringBuilder rules = new StringBuilder();
            position.rules().forEach(rule -> rules.append(rule.annotation()).append(' '));
            String type = position.component();
            positions.add(rules + type + " value" + (positions.size() + 1));
        }
        body(code, tuple.name(), positions);
        return code.file(this.types.modelPackage(), tuple.name());
    }
}
