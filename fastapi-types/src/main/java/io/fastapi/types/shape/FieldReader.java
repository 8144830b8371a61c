package io.fastapi.types.shape;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Omittable;
import io.fastapi.types.model.Patch;
import java.lang.reflect.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one field of a model: its type, default, documentation and accessors. */
final class FieldReader {

    private final ShapeReader reader;

    FieldReader(ShapeReader reader) {
        this.reader = reader;
    }

    /** The field; {@code property} is given when only Jackson can read and write its values. */
    Field read(TypeUse owner, ModelMember member, @Nullable JacksonMember property) {
        String where = owner.raw().getSimpleName() + "." + member.javaName();
        int told = this.reader.problems().told();
        Shape declared = (property == null)
                ? this.reader.read(member.use(), where)
                : this.reader.readProperty(member.use(), property, where);
        Shape shape = member.annotated().hasAnnotation(Omittable.class) ? omittable(declared, where) : declared;
        if (this.reader.problems().told() > told) {
            this.reader.pendingDefaults().leaveOut(shape);
        }
        return new Field(
                member.javaName(),
                member.fieldName(),
                member.name(),
                member.aliases(),
                shape,
                defaultValue(member, shape, where),
                member.access(),
                member.inclusion(),
                getter(member.getter(), where),
                setter(member.setter(), where),
                doc(member, shape, where));
    }

    private Shape omittable(Shape shape, String where) {
        if (shape instanceof Shape.NullableShape nullable) {
            return nullable.omittable();
        }
        this.reader
                .problems()
                .add(
                        where + " is @Omittable, but its type has no value for what is left out",
                        "make it @Nullable or an Optional");
        return shape;
    }

    /** A default of its own; otherwise what may be absent by its type is {@code null}, empty or omitted. */
    private Optional<Field.DefaultValue> defaultValue(ModelMember member, Shape shape, String where) {
        Default declared = member.annotated().getAnnotation(Default.class);
        if (declared != null && member.access() == Field.Access.READ_ONLY) {
            this.reader
                    .problems()
                    .add(
                            where + " has @Default, but is never read from what a client sends",
                            "take the annotation off, or let clients send the field");
            return Optional.empty();
        }
        if (declared != null) {
            return declared(declared, shape, where);
        }
        requireValue(member, shape, where);
        if (member.required()) {
            return Optional.empty();
        }
        if (shape instanceof Shape.NullableShape nullable) {
            Object nothing = nullable.optional() ? Optional.empty() : null;
            return Optional.of(new Field.DefaultValue(null, true, () -> nothing));
        }
        if (member.use().raw() == Optional.class) {
            // its property is read by Jackson
            return Optional.of(new Field.DefaultValue(null, true, Optional::empty));
        }
        return (shape instanceof Shape.PatchShape)
                ? Optional.of(new Field.DefaultValue(null, false, Patch::omitted))
                : Optional.empty();
    }

    /** What need not be sent has a value for then. */
    private void requireValue(ModelMember member, Shape shape, String where) {
        JsonProperty said = member.annotated().getAnnotation(JsonProperty.class);
        boolean hasNone = !(shape instanceof Shape.NullableShape || shape instanceof Shape.PatchShape)
                && member.use().raw() != Optional.class;
        if (said != null && said.isRequired() == OptBoolean.FALSE && hasNone) {
            this.reader
                    .problems()
                    .add(
                            where + " has @JsonProperty(isRequired = FALSE), but no value for what is left out",
                            "give it a @Default, or make it @Nullable or an Optional");
        }
    }

    private Optional<Field.DefaultValue> declared(Default declared, Shape shape, String where) {
        String text = declared.value();
        try {
            Object json = PlainJson.parse(text, shape);
            return Optional.of(this.reader.pendingDefaults().add(where, shape, json, declared));
        } catch (IllegalArgumentException ex) {
            String shown = text.isBlank() ? "\"" + text + "\"" : text;
            this.reader
                    .problems()
                    .add(
                            "The default " + shown + " of " + where + " is " + ex.getMessage(),
                            fix(PlainJson.inner(shape)));
            return Optional.empty();
        }
    }

    private static String fix(Shape shape) {
        if (shape instanceof Shape.ScalarShape scalar) {
            return (scalar.scalar() == Scalar.BOOLEAN)
                    ? "write true or false, @Default(\"true\")"
                    : "write a number, @Default(\"1\")";
        }
        if (shape instanceof Shape.SequenceShape || shape instanceof Shape.TupleShape) {
            return "write a JSON array, @Default(\"[]\")";
        }
        if (shape instanceof Shape.AnyShape) {
            return "write the default as JSON, a text in quotes, @Default(\"\\\"text\\\"\")";
        }
        return (shape instanceof Shape.MapShape || shape instanceof ModelShape)
                ? "write a JSON object, @Default(\"{}\")"
                : "write the default as JSON";
    }

    private Field.Doc doc(ModelMember member, Shape shape, String where) {
        Description description = member.annotated().getAnnotation(Description.class);
        List<Object> examples = Docs.examples(Docs.examples(member.annotated()), shape, where, this.reader.problems());
        boolean deprecated = member.annotated().hasAnnotation(Deprecated.class);
        String text = (description != null) ? description.value() : member.description();
        return new Field.Doc(Docs.title(member.annotated()), text, examples, deprecated, schemaExtra(member, where));
    }

    private Map<String, @Nullable Object> schemaExtra(ModelMember member, String where) {
        return Docs.schemaExtra(member.annotated(), where, this.reader.problems());
    }

    private @Nullable Function<Object, @Nullable Object> getter(@Nullable Member member, String where) {
        try {
            return (member != null) ? Handles.getter(member) : null;
        } catch (IllegalAccessException ex) {
            this.reader.problems().add(where + " cannot be read", WrapperReader.OPEN);
            return null;
        }
    }

    private @Nullable BiConsumer<Object, @Nullable Object> setter(@Nullable Member member, String where) {
        try {
            return (member != null) ? Handles.setter(member) : null;
        } catch (IllegalAccessException ex) {
            this.reader.problems().add(where + " cannot be written", WrapperReader.OPEN);
            return null;
        }
    }
}
