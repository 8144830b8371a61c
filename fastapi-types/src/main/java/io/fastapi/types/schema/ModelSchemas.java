package io.fastapi.types.schema;

import io.fastapi.types.model.Extra;
import io.fastapi.types.schema.JsonSchemas.Mode;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.ShapeKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of models and of their fields. */
final class ModelSchemas {

    private final SchemaGenerator generator;

    ModelSchemas(SchemaGenerator generator) {
        this.generator = generator;
    }

    ObjectNode of(ModelShape model, Mode mode) {
        ModelShape.Facts facts = model.facts();
        ObjectNode schema = Nodes.type("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = Nodes.FACTORY.arrayNode();
        for (Field field : model.fields()) {
            if (isIn(field, mode)) {
                properties.set(field.name(), field(field, mode));
                if (isRequired(field) || (mode == Mode.OUTPUT && facts.defaultsRequired())) {
                    required.add(field.name());
                }
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.put("title", (facts.title() != null) ? facts.title() : facts.name());
        addDescription(schema, facts.description());
        addExtra(schema, model, mode);
        if (!facts.examples().isEmpty()) {
            schema.set("examples", Nodes.of(facts.examples()));
        }
        facts.schemaExtra().forEach((name, value) -> schema.set(name, Nodes.of(value)));
        return schema;
    }

    /** The fields as the positions of an array, which have no names and so no titles of their own. */
    ObjectNode positions(ModelShape model, Mode mode) {
        ObjectNode schema = Nodes.type("array");
        ArrayNode positions = Nodes.FACTORY.arrayNode();
        for (Field field : model.fields()) {
            if (isIn(field, mode)) {
                positions.add(field(field, mode, false));
            }
        }
        if (!positions.isEmpty()) {
            schema.set("prefixItems", positions);
        }
        return schema.put("minItems", positions.size()).put("maxItems", positions.size());
    }

    private static boolean isIn(Field field, Mode mode) {
        Field.Access hidden = (mode == Mode.INPUT) ? Field.Access.READ_ONLY : Field.Access.WRITE_ONLY;
        return field.access() != hidden;
    }

    /** What is only read is always there, as pydantic's computed fields are. */
    private static boolean isRequired(Field field) {
        return field.required() || field.access() == Field.Access.READ_ONLY;
    }

    private void addExtra(ObjectNode schema, ModelShape model, Mode mode) {
        boolean spreads = mode == Mode.OUTPUT
                && model.extras().map(extras -> extras.getter() != null).orElse(false);
        Extra.Policy policy = spreads ? Extra.Policy.ALLOW : model.facts().extra();
        if (policy == Extra.Policy.FORBID) {
            schema.put("additionalProperties", false);
        } else if (policy == Extra.Policy.ALLOW) {
            ObjectNode values = model.extras()
                    .map(extras -> this.generator.schema(((Shape.MapShape) extras.shape()).value(), mode))
                    .orElseGet(Nodes::object);
            if (values.isEmpty()) {
                schema.put("additionalProperties", true);
            } else {
                schema.set("additionalProperties", values);
            }
        }
    }

    /** A field with its default, title and documentation. */
    ObjectNode field(Field field, Mode mode) {
        return field(field, mode, true);
    }

    private ObjectNode field(Field field, Mode mode, boolean named) {
        ObjectNode schema = this.generator.schema(field.shape(), mode).deepCopy();
        field.defaultValue()
                .filter(Field.DefaultValue::inSchema)
                .ifPresent(value -> schema.set("default", Defaults.shown(field.shape(), value)));
        Field.Doc doc = field.doc();
        if (doc.title() != null) {
            schema.put("title", doc.title());
        } else if (named && hasTitleOfItsOwn(field.shape(), mode) && !schema.has("title")) {
            schema.put("title", Titles.of(field.name()));
        }
        addDescription(schema, doc.description());
        if (!doc.examples().isEmpty()) {
            schema.set("examples", Nodes.of(doc.examples()));
        }
        if (doc.deprecated()) {
            schema.put("deprecated", true);
        }
        if (field.access() == Field.Access.READ_ONLY) {
            schema.put("readOnly", true);
        }
        doc.schemaExtra().forEach((name, value) -> schema.set(name, Nodes.of(value)));
        if (schema.has("$ref")) {
            withoutRepeated(schema);
        }
        return schema;
    }

    /** What the definition itself says is not said beside a reference to it. */
    private void withoutRepeated(ObjectNode schema) {
        ObjectNode referred =
                this.generator.definitions().referred(schema.get("$ref").asString(""));
        schema.properties().removeIf(member -> member.getValue().equals(referred.get(member.getKey())));
    }

    private static void addDescription(ObjectNode schema, @Nullable String description) {
        if (description != null) {
            schema.put("description", description);
        }
    }

    /** References, alone or nullable, have the title of what they refer to. */
    private static boolean hasTitleOfItsOwn(Shape shape, Mode mode) {
        return switch (ShapeKind.of(shape)) {
            case NULLABLE, PATCH, VALIDATED, CHECKED -> ofParts(shape, mode);
            case ENUM ->
                shape instanceof Shape.EnumShape choice && choice.constants().isEmpty();
            case WRAPPER -> !(shape instanceof Shape.WrapperShape wrapper && NamedValues.isNamed(wrapper));
            case MODEL, RECURSIVE -> false;
            case ANY, SCALAR, LITERAL, SECRET, JSON_TEXT, SEQUENCE, TUPLE, MAP, UNION, JACKSON -> true;
        };
    }

    private static boolean ofParts(Shape shape, Mode mode) {
        return shape.parts().stream().allMatch(part -> hasTitleOfItsOwn(part, mode));
    }
}
