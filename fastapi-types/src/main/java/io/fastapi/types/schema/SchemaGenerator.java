package io.fastapi.types.schema;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.schema.JsonSchemas.Mode;
import io.fastapi.types.shape.JacksonMember;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.RecursiveShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.ShapeVisitor;
import io.fastapi.types.shape.Telling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes schemas in the order of pydantic's generator; models and enums become definitions and references to them. */
final class SchemaGenerator {

    private final BytesForm bytes;
    private final Definitions definitions;
    private final ModelSchemas models = new ModelSchemas(this);

    SchemaGenerator(String refPrefix, BytesForm bytes) {
        this.bytes = bytes;
        this.definitions = new Definitions(refPrefix);
    }

    /** The definitions made so far. */
    Definitions definitions() {
        return this.definitions;
    }

    ModelSchemas models() {
        return this.models;
    }

    ObjectNode schema(Shape shape, Mode mode) {
        return shape.accept(new Kinds(mode));
    }

    /** The schema of each kind of shape, in one direction. */
    private final class Kinds implements ShapeVisitor<ObjectNode> {

        private final Mode mode;

        Kinds(Mode mode) {
            this.mode = mode;
        }

        private ObjectNode schema(Shape shape) {
            return shape.accept(this);
        }

        @Override
        public ObjectNode any(Shape.AnyShape any) {
            return Nodes.object();
        }

        @Override
        public ObjectNode scalar(Shape.ScalarShape scalar) {
            return ScalarSchemas.of(scalar, this.mode, SchemaGenerator.this.bytes);
        }

        @Override
        public ObjectNode enumeration(Shape.EnumShape choice) {
            return SchemaGenerator.this.enumeration(choice, this.mode);
        }

        @Override
        public ObjectNode literal(Shape.LiteralShape literal) {
            return EnumSchemas.of(literal);
        }

        @Override
        public ObjectNode nullable(Shape.NullableShape nullable) {
            return nullable.takesNull()
                    ? SchemaGenerator.this.nullable(nullable.item(), this.mode)
                    : schema(nullable.item());
        }

        @Override
        public ObjectNode patch(Shape.PatchShape patch) {
            return SchemaGenerator.this.nullable(patch.item(), this.mode);
        }

        @Override
        public ObjectNode validated(Shape.ValidatedShape validated) {
            return schema(validated.item());
        }

        @Override
        public ObjectNode secret(Shape.SecretShape secret) {
            ObjectNode schema = schema(secret.item());
            if (ScalarSchemas.isHidden(secret.item())) {
                schema.put("writeOnly", true).put("format", "password");
            }
            return ScalarSchemas.patterned(ruled(schema, secret.constraints()), secret.constraints(), this.mode);
        }

        @Override
        public ObjectNode jsonText(Shape.JsonTextShape json) {
            ObjectNode content = schema(json.item());
            ObjectNode schema = (this.mode == Mode.OUTPUT)
                    ? content
                    : Nodes.type("string")
                            .put("contentMediaType", "application/json")
                            .set("contentSchema", content);
            ConstraintKeywords.addLengths(schema, json.constraints(), "minLength", "maxLength");
            ConstraintKeywords.addRawBounds(schema, json.constraints());
            return schema;
        }

        @Override
        public ObjectNode wrapper(Shape.WrapperShape wrapper) {
            return NamedValues.isNamed(wrapper)
                    ? SchemaGenerator.this.named(wrapper, this.mode)
                    : constrained(schema(wrapper.item()), wrapper.constraints());
        }

        @Override
        public ObjectNode checked(Shape.CheckedShape checked) {
            return schema(checked.item());
        }

        @Override
        public ObjectNode sequence(Shape.SequenceShape sequence) {
            return ContainerSchemas.of(sequence, schema(sequence.item()));
        }

        @Override
        public ObjectNode tuple(Shape.TupleShape tuple) {
            return SchemaGenerator.this.models.positions(tuple.model(), this.mode);
        }

        @Override
        public ObjectNode map(Shape.MapShape map) {
            return ContainerSchemas.of(map, schema(map.key()), schema(map.value()));
        }

        @Override
        public ObjectNode union(Shape.UnionShape union) {
            return SchemaGenerator.this.union(union, this.mode);
        }

        @Override
        public ObjectNode jackson(Shape.JacksonShape jackson) {
            JacksonMember property = jackson.property();
            JsonSchemaExtra extra = jackson.type().getRawClass().getAnnotation(JsonSchemaExtra.class);
            if (extra != null && property == null) {
                return (ObjectNode) Nodes.parse(extra.value());
            }
            String type = (property == null || jackson.type().isContainerType()) ? null : property.jsonType();
            return (type == null) ? Nodes.object() : Nodes.type(type);
        }

        @Override
        public ObjectNode model(ModelShape model) {
            return SchemaGenerator.this.model(model, this.mode);
        }

        @Override
        public ObjectNode recursive(RecursiveShape recursive) {
            return SchemaGenerator.this.recursive(recursive, this.mode);
        }
    }

    private static ObjectNode constrained(ObjectNode schema, List<Constraint<?>> constraints) {
        boolean email = constraints.stream().anyMatch(Constraint.Email.class::isInstance);
        ruled(email ? schema.put("format", "email") : schema, constraints);
        ConstraintKeywords.addPatterns(schema, constraints);
        return schema;
    }

    private static ObjectNode ruled(ObjectNode schema, List<Constraint<?>> constraints) {
        ConstraintKeywords.addNumeric(schema, constraints);
        ConstraintKeywords.addLengths(schema, constraints, "minLength", "maxLength");
        return schema;
    }

    private ObjectNode nullable(Shape item, Mode mode) {
        ObjectNode schema = schema(item, mode);
        ObjectNode none = Nodes.type("null");
        // Anything includes null.
        return (schema.isEmpty() || schema.equals(none)) ? schema : Nodes.anyOf(List.of(schema, none));
    }

    private ObjectNode union(Shape.UnionShape union, Mode mode) {
        Telling telling = union.telling();
        if (telling.equals(Telling.BY_FIT) || telling.inOrder()) {
            List<ObjectNode> schemas = new ArrayList<>();
            union.members().forEach(member -> schemas.add(schema(member.shape(), mode)));
            return Nodes.anyOf(schemas);
        }
        ObjectNode mapping = Nodes.object();
        Set<JsonNode> choices = new LinkedHashSet<>();
        for (Shape.UnionShape.Member member : union.members()) {
            ObjectNode schema = schema(member.shape(), mode);
            choices.add(schema);
            // a union in the union has no name that could be referred to
            JsonNode choice = schema.has("$ref") ? schema.get("$ref") : schema;
            member.tags().forEach(tag -> mapping.set(tag, choice));
        }
        ObjectNode schema = Nodes.object();
        schema.putArray("oneOf").addAll(choices);
        telling.property()
                .ifPresent(property -> schema.putObject("discriminator")
                        .put("propertyName", property)
                        .set("mapping", mapping));
        return schema;
    }

    private ObjectNode enumeration(Shape.EnumShape choice, Mode mode) {
        return choice.constants().isEmpty()
                ? EnumSchemas.of(choice)
                : this.definitions.reference(
                        choice.type(),
                        mode,
                        () -> RefNames.of(choice.type(), choice.name()),
                        () -> EnumSchemas.of(choice));
    }

    private ObjectNode named(Shape.WrapperShape wrapper, Mode mode) {
        return this.definitions.reference(
                wrapper.type(),
                mode,
                () -> RefNames.of(wrapper.type(), NamedValues.name(wrapper.type())),
                () -> NamedValues.of(wrapper, NamedValues.name(wrapper.type()), schema(wrapper.item(), mode)));
    }

    private ObjectNode model(ModelShape model, Mode mode) {
        ModelShape.Facts facts = model.facts();
        return this.definitions.reference(
                model,
                mode,
                () -> RefNames.of(facts.type().getRawClass(), facts.name()),
                () -> this.models.of(model, mode));
    }

    private ObjectNode recursive(RecursiveShape shape, Mode mode) {
        return this.definitions.reference(
                shape,
                mode,
                () -> RefNames.of(shape.type(), shape.name()),
                () -> (shape.item() instanceof Shape.WrapperShape wrapper)
                        ? NamedValues.of(wrapper, shape.name(), schema(wrapper.item(), mode))
                        : NamedValues.described(shape.type(), schema(shape.item(), mode)));
    }
}
