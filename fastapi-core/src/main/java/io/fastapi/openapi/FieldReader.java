package io.fastapi.openapi;

import io.fastapi.input.Doc;
import io.fastapi.input.Fallback;
import io.fastapi.input.In;
import io.fastapi.input.Param;
import io.fastapi.input.UploadFile;
import io.fastapi.openapi.SchemaField.Facts;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.schema.Defaults;
import io.fastapi.types.schema.JsonSchemas.Mode;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the declarations of inputs and answers as fields of the document.
 *
 * @param adapters knows the application's types
 * @param values writes defaults and examples
 */
record FieldReader(TypeAdapters adapters, JsonValues values) {

    static FieldReader of(TypeAdapters adapters) {
        return new FieldReader(adapters, new JsonValues(adapters));
    }

    SchemaField output(String name, TypeRef<?> type) {
        return SchemaField.output(name, this.adapters.shape(TypeSpec.of(type)));
    }

    /** The documented parameters of one kind; a record is shown as its components. */
    List<DocumentedParam> params(In in, List<Param<?>> params) {
        List<DocumentedParam> documented = new ArrayList<>();
        for (Param<?> param : params) {
            Optional<ModelShape> model = param.isModel() ? model(shape(param.spec())) : Optional.empty();
            if (model.isPresent()) {
                documented.addAll(components(param, model.get()));
            } else {
                documented.add(single(in, param));
            }
        }
        return documented;
    }

    /** The model that a parameter is, be it an optional one, or one with the names of what was sent. */
    private static Optional<ModelShape> model(Shape shape) {
        return (plain(shape) instanceof ModelShape model) ? Optional.of(model) : Optional.empty();
    }

    private static Shape plain(Shape shape) {
        boolean around = shape instanceof Shape.NullableShape || shape instanceof Shape.ValidatedShape;
        return around ? plain(shape.parts().get(0)) : shape;
    }

    private DocumentedParam single(In in, Param<?> param) {
        SchemaField field = field(param.wireName(), param.spec(), param.fallback(), param.doc());
        return new DocumentedParam(in, param.wireName(), field, param.doc().isInSchema(), examples(param.doc()));
    }

    Examples examples(Doc doc) {
        return new Examples(doc.example().map(this.values::of), doc.openapiExamples());
    }

    private List<DocumentedParam> components(Param<?> param, ModelShape model) {
        boolean hyphens = param.in() == In.HEADER && param.convertsUnderscores();
        boolean needed = !param.spec().isOptional() || param.fallback() instanceof Fallback.Required;
        List<DocumentedParam> documented = new ArrayList<>();
        for (Field component : model.fields()) {
            if (component.access() != Field.Access.READ_ONLY) {
                String name = hyphens ? component.headerName() : component.name();
                SchemaField field = new SchemaField(
                        component.name(),
                        new SchemaField.Type.Declared(component.shape()),
                        Mode.INPUT,
                        facts(component, needed));
                documented.add(
                        new DocumentedParam(param.in(), name, field, param.doc().isInSchema(), Examples.NONE));
            }
        }
        return documented;
    }

    /** A record of form fields that stands in the form beside other parts. */
    SchemaField group(BodyPart part) {
        SchemaField field = part(part);
        Shape shape = plain(shape(part.spec()));
        List<ModelShape> models = models(shape);
        SchemaField.Type group =
                new SchemaField.Type.Group(shape, models, part.spec().isOptional());
        return models.isEmpty() ? field : new SchemaField(field.name(), group, field.mode(), field.facts());
    }

    private static List<ModelShape> models(Shape shape) {
        List<ModelShape> models = new ArrayList<>();
        if (shape instanceof ModelShape model) {
            models.add(model);
        } else if (shape instanceof Shape.UnionShape union) {
            union.parts().forEach(part -> models.addAll(models(part)));
        }
        return models;
    }

    SchemaField part(BodyPart part) {
        return field(part.wireName(), part.spec(), part.fallback(), part.doc());
    }

    private <T> SchemaField field(String name, TypeSpec<T> spec, Fallback fallback, Doc doc) {
        Facts facts = new Facts(
                doc.title(),
                doc.description(),
                doc.isDeprecated(),
                doc.examples().stream().map(this.values::of).toList(),
                fallback instanceof Fallback.Required,
                defaultValue(spec, fallback),
                extra(doc.jsonSchemaExtra()));
        return new SchemaField(name, new SchemaField.Type.Declared(shape(spec)), Mode.INPUT, facts);
    }

    @SuppressWarnings("unchecked") // a fallback is declared together with its type
    private <T> Optional<JsonNode> defaultValue(TypeSpec<T> spec, Fallback fallback) {
        return (fallback instanceof Fallback.Value given)
                ? Optional.of(this.values.ofType(spec, (T) given.value()))
                : Optional.empty();
    }

    private Facts facts(Field component, boolean needed) {
        Field.Doc doc = component.doc();
        return new Facts(
                Optional.ofNullable(doc.title()),
                Optional.ofNullable(doc.description()),
                doc.deprecated(),
                doc.examples().stream().map(this.values::of).toList(),
                needed && component.required(),
                component
                        .defaultValue()
                        .filter(Field.DefaultValue::inSchema)
                        .map(value -> Defaults.shown(component.shape(), value)),
                extra(doc.schemaExtra()));
    }

    private Map<String, JsonNode> extra(Map<String, ? extends @Nullable Object> members) {
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        members.forEach((name, value) -> extra.put(name, this.values.of(value)));
        return extra;
    }

    private Shape shape(TypeSpec<?> spec) {
        return this.adapters.shape(uploadsAsBytes(spec));
    }

    /** An uploaded file is documented as the bytes that it is made of. */
    private static TypeSpec<?> uploadsAsBytes(TypeSpec<?> spec) {
        return switch (spec.kind()) {
            case PLAIN -> (spec.type() == UploadFile.class) ? TypeSpec.of(byte[].class) : spec;
            case OPTIONAL -> sameOr(spec, uploadsAsBytes(spec.item()).optional());
            case OMITTABLE -> sameOr(spec, uploadsAsBytes(spec.item()).omittable());
            case LIST -> sameOr(spec, uploadsAsBytes(spec.item()).list());
            case SET -> sameOr(spec, uploadsAsBytes(spec.item()).set());
            case VALIDATED -> sameOr(spec, uploadsAsBytes(spec.item()).validated());
            case JSON_TEXT -> spec;
        };
    }

    private static TypeSpec<?> sameOr(TypeSpec<?> spec, TypeSpec<?> changed) {
        return changed.item().equals(spec.item()) ? spec : ruled(changed, spec.constraints());
    }

    @SuppressWarnings("unchecked") // rules on a container, which say nothing about its items
    private static <T> TypeSpec<T> ruled(TypeSpec<T> spec, List<Constraint<?>> rules) {
        return spec.where((List<Constraint<? super T>>) (List<?>) rules);
    }
}
