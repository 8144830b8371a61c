package io.fastapi.types.shape;

import io.fastapi.types.constraint.Constraint;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/**
 * What a Java type looks like to this library: read once from reflection, Jackson's introspection, Jakarta's and our own
 * annotations by {@link Shapes}; validators, serializers and JSON schemas are compiled from it and look at nothing else.
 *
 * <pre>
 * Shape
 *   scalars      AnyShape  ScalarShape  EnumShape  LiteralShape
 *   around one   NullableShape  PatchShape  ValidatedShape  SecretShape  JsonTextShape  WrapperShape  CheckedShape
 *   containers   SequenceShape  TupleShape  MapShape
 *   models       ModelShape (fields)  UnionShape (members)  RecursiveShape (any that holds itself)
 *   left over    JacksonShape
 * </pre>
 */
public sealed interface Shape
        permits Shape.AnyShape,
                Shape.ScalarShape,
                Shape.EnumShape,
                Shape.LiteralShape,
                Shape.Around,
                Shape.SequenceShape,
                Shape.TupleShape,
                Shape.MapShape,
                Shape.UnionShape,
                Shape.JacksonShape,
                ModelShape,
                RecursiveShape {

    /** Calls the method of the visitor that is for this kind of shape. */
    <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor);

    /** The shapes that this one stands around, or is a choice of; the fields of a model are none. */
    default List<Shape> parts() {
        return List.of();
    }

    /**
     * Whether a list may stand for the value, so that a parameter of the type takes all values of its name: a list, set,
     * array or tuple, also inside what stands around a value, and a union with one.
     */
    default boolean isSequence() {
        boolean around = !(this instanceof MapShape || this instanceof JsonTextShape || this instanceof SecretShape);
        return this instanceof SequenceShape
                || this instanceof TupleShape
                || (around && parts().stream().anyMatch(Shape::isSequence));
    }

    /** Any JSON value: {@code Object}, or a Jackson tree node. */
    record AnyShape(Class<?> type) implements Shape {

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /** A type that is one JSON string, number or boolean. */
    record ScalarShape(Scalar scalar, Class<?> type, List<Constraint<?>> constraints) implements Shape {

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.scalar(this);
        }
    }

    /** An enum; each constant with its JSON value ({@code @JsonValue}, {@code @JsonProperty} or its name), and what else is read. */
    record EnumShape(
            Class<?> type, String name, @Nullable String description, List<Constant> constants, EnumOthers others)
            implements Shape {

        /** One constant and its value on the wire, a string, number, boolean or {@code null}. */
        public record Constant(Object constant, @Nullable Object value) {}

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.enumeration(this);
        }
    }

    /**
     * One of a few values, as pydantic's {@code Literal}; also the discriminator of a union's member.
     *
     * @param type the Java type to produce: a text's, an integer's or a boolean's
     * @param values strings, integers as {@code Long}, or booleans
     */
    record LiteralShape(Class<?> type, List<Object> values) implements Shape {

        /** One of a few strings. */
        public static LiteralShape of(List<String> texts) {
            return new LiteralShape(String.class, List.copyOf(texts));
        }

        /** Whether the values are strings. */
        public boolean isText() {
            return this.values.stream().allMatch(String.class::isInstance);
        }

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /** A shape around one other. */
    sealed interface Around extends Shape
            permits NullableShape, PatchShape, ValidatedShape, SecretShape, JsonTextShape, WrapperShape, CheckedShape {

        /** What it stands around. */
        Shape item();

        @Override
        default List<Shape> parts() {
            return List.of(item());
        }
    }

    /**
     * A value or {@code null}.
     *
     * @param optional whether it is read into an {@code Optional}, not into a nullable reference
     * @param takesNull whether {@code null} may be sent; otherwise it stands for what is left out only
     */
    record NullableShape(Shape item, boolean optional, boolean takesNull) implements Around {

        /** A value or {@code null}, which may be sent. */
        public NullableShape(Shape item, boolean optional) {
            this(item, optional, true);
        }

        /** The same, but {@code null} may not be sent. */
        public NullableShape omittable() {
            return new NullableShape(this.item, this.optional, false);
        }

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.nullable(this);
        }
    }

    /** {@link io.fastapi.types.model.Patch}. */
    record PatchShape(Shape item) implements Around {

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.patch(this);
        }
    }

    /** {@link io.fastapi.types.model.Validated}: a value with the fields that were given. */
    record ValidatedShape(Shape item) implements Around {

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.validated(this);
        }
    }

    /** {@code Secret}: shown as {@code **********}, never echoed. */
    record SecretShape(Shape item, List<Constraint<?>> constraints) implements Around {

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.secret(this);
        }
    }

    /** A text that holds a JSON document of the item; the constraints are on the value, those of the item inside it. */
    record JsonTextShape(Shape item, List<Constraint<?>> constraints) implements Around {

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.jsonText(this);
        }
    }

    /** A class around one value: {@code wrap} is a delegating {@code @JsonCreator}, {@code unwrap} is {@code @JsonValue}. */
    record WrapperShape(
            Class<?> type,
            Optional<String> name,
            Shape item,
            @Nullable Function<@Nullable Object, Object> wrap,
            @Nullable Function<Object, @Nullable Object> unwrap,
            BeanRules beanRules,
            List<Constraint<?>> constraints)
            implements Around {

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.wrapper(this);
        }
    }

    /** Checks of the application's own, and strictness, on a shape that holds no rules itself, such as a model. */
    record CheckedShape(Shape item, List<Constraint<?>> constraints) implements Around {

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.checked(this);
        }
    }

    /** What collection a {@link SequenceShape} is read into. */
    enum Sequence {
        LIST,
        SET,
        ARRAY
    }

    /** A list, set or array of items; {@code type} is the raw Java type to produce. */
    record SequenceShape(Sequence sequence, Class<?> type, Shape item, List<Constraint<?>> constraints)
            implements Shape {

        @Override
        public List<Shape> parts() {
            return List.of(this.item);
        }

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.sequence(this);
        }
    }

    /** An array of fixed positions, the fields of a record in their order: pydantic's {@code tuple}. */
    record TupleShape(ModelShape model) implements Shape {

        /** Its positions. */
        @Override
        public List<Shape> parts() {
            return this.model.fields().stream().map(Field::shape).toList();
        }

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.tuple(this);
        }
    }

    /** A map; keys are read from text. */
    record MapShape(Class<?> type, Shape key, Shape value, List<Constraint<?>> constraints) implements Shape {

        @Override
        public List<Shape> parts() {
            return List.of(this.key, this.value);
        }

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.map(this);
        }
    }

    /** Members of a sealed interface or of {@code @JsonSubTypes}; a discriminated union has a discriminator and tags. */
    record UnionShape(Class<?> type, String name, List<Member> members, Telling telling) implements Shape {

        /** One member with the tags that select it; none in a smart union. */
        public record Member(List<String> tags, Shape shape) {}

        @Override
        public List<Shape> parts() {
            return this.members.stream().map(Member::shape).toList();
        }

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.union(this);
        }
    }

    /**
     * A value that only Jackson understands: of a class, or of one property, with a deserializer or a format of its own.
     *
     * @param property whose annotations say how; {@code null} when the class says it
     * @param readable whether Jackson has a deserializer for it
     * @param writable whether Jackson has a serializer for it
     */
    record JacksonShape(
            JavaType type,
            @Nullable JacksonMember property,
            boolean readable,
            boolean writable,
            List<Constraint<?>> constraints)
            implements Shape {

        @Override
        public <R extends @Nullable Object> R accept(ShapeVisitor<R> visitor) {
            return visitor.jackson(this);
        }
    }
}
