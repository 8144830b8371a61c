package io.fastapi.openapi;

import io.fastapi.openapi.SchemaField.Facts;
import io.fastapi.openapi.SchemaField.Type;
import io.fastapi.types.schema.JsonSchemas;
import io.fastapi.types.schema.JsonSchemas.Mode;
import io.fastapi.types.schema.Titles;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.Fields;
import io.fastapi.types.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of all fields of one document, and the components that they refer to. */
final class FieldSchemas {

    static final String REF_PREFIX = "#/components/schemas/";

    private final JsonSchemas schemas;
    private final boolean separate;
    private final Map<String, ObjectNode> components;
    private final PartsNames names;

    private FieldSchemas(JsonSchemas schemas, boolean separate, List<SchemaField> fields) {
        this.schemas = schemas;
        this.separate = separate;
        this.components = new TreeMap<>(schemas.definitions());
        this.names = PartsNames.of(fields, Set.copyOf(this.components.keySet()));
    }

    /**
     * Makes the schemas of all fields at once, since the names of components depend on all of them.
     *
     * @param separate whether a model whose input and output differ has two components
     */
    static FieldSchemas of(List<SchemaField> fields, boolean separate) {
        List<JsonSchemas.Root> roots = new ArrayList<>();
        fields.forEach(field -> collect(field, separate, roots));
        FieldSchemas schemas = new FieldSchemas(JsonSchemas.of(roots, REF_PREFIX), separate, fields);
        fields.forEach(schemas::define);
        return schemas;
    }

    private static void collect(SchemaField field, boolean separate, List<JsonSchemas.Root> roots) {
        if (field.type() instanceof Type.Parts parts) {
            parts.parts().forEach(part -> collect(part, separate, roots));
        } else if (field.type() instanceof Type.Declared declared) {
            roots.add(new JsonSchemas.Root(declared.shape(), mode(declared, field.mode(), separate)));
        } else if (field.type() instanceof Type.Group group) {
            roots.add(new JsonSchemas.Root(group.shape(), field.mode()));
        }
    }

    /** What a type is described as: output as input where the two share a component. */
    private static Mode mode(Type.Declared declared, Mode mode, boolean separate) {
        return (separate || hasComputedField(declared.shape())) ? mode : Mode.INPUT;
    }

    /** Whether a field is only written, so that the output cannot be described as the input. */
    private static boolean hasComputedField(Shape shape) {
        return Fields.inside(shape).stream().anyMatch(field -> field.access() == Field.Access.READ_ONLY);
    }

    private void define(SchemaField field) {
        if (field.type() instanceof Type.Parts parts) {
            this.components.put(this.names.of(parts), component(parts));
        }
    }

    private ObjectNode component(Type.Parts parts) {
        List<ObjectNode> conditions = new ArrayList<>();
        ObjectNode properties = Trees.object();
        List<String> required = new ArrayList<>();
        for (SchemaField part : parts.parts()) {
            if (part.type() instanceof Type.Group group) {
                conditions.addAll(FormGroups.conditions(part, group, property(part)));
                continue;
            }
            properties.set(part.name(), property(part));
            if (part.facts().required()) {
                required.add(part.name());
            }
        }
        ObjectNode component = Trees.object();
        if (!conditions.isEmpty()) {
            component.set("allOf", Trees.array(conditions));
        }
        if (!properties.isEmpty()) {
            component.set("properties", properties);
        }
        component.put("type", "object");
        if (!required.isEmpty()) {
            component.set("required", Trees.texts(required));
        }
        return JsonSchemas.asComponent(component.put("title", parts.name()));
    }

    /** The schema of a value that stands by itself, with a title unless it is a component. */
    ObjectNode schema(SchemaField field) {
        ObjectNode schema = described(field);
        if (!schema.has("$ref") && !schema.has("title")) {
            schema.put("title", Titles.ofInput(field.name()));
        }
        return schema;
    }

    /** The schema of a type that stands for itself: without a title, unless it has one. */
    ObjectNode untitled(SchemaField field) {
        return described(field);
    }

    /** The schema of a member of an object; pydantic gives it no title if it is a component or {@code null}. */
    private ObjectNode property(SchemaField field) {
        ObjectNode schema = described(field);
        if (!schema.has("title") && !isComponentOrNull(schema)) {
            schema.put("title", Titles.of(field.name()));
        }
        return schema;
    }

    private static boolean isComponentOrNull(ObjectNode schema) {
        JsonNode members = schema.path("anyOf");
        boolean nullable =
                members.size() == 2 && members.path(1).path("type").asString("").equals("null");
        return schema.has("$ref") || (nullable && members.path(0).has("$ref"));
    }

    private ObjectNode described(SchemaField field) {
        ObjectNode schema = ofType(field);
        Facts facts = field.facts();
        facts.title().ifPresent(title -> schema.put("title", title));
        facts.description().ifPresent(description -> schema.put("description", description));
        if (facts.deprecated()) {
            schema.put("deprecated", true);
        }
        if (!facts.examples().isEmpty()) {
            schema.set("examples", Trees.array(facts.examples()));
        }
        facts.extra().forEach(schema::set);
        facts.defaultValue().ifPresent(value -> schema.set("default", value));
        return schema;
    }

    private ObjectNode ofType(SchemaField field) {
        if (field.type() instanceof Type.Declared declared) {
            return this.schemas.schema(declared.shape(), mode(declared, field.mode(), this.separate));
        }
        if (field.type() instanceof Type.Group group) {
            ObjectNode model = this.schemas.schema(group.shape(), field.mode());
            return group.nullable() && !model.has("anyOf") ? FormGroups.anyOf(model) : model;
        }
        return Trees.object().put("$ref", REF_PREFIX + this.names.of((Type.Parts) field.type()));
    }

    /** The components, by name, sorted. */
    Map<String, ObjectNode> components() {
        return this.components;
    }
}
