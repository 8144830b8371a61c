package io.fastapi.types;

import io.fastapi.types.schema.JsonSchemas;
import io.fastapi.types.serialize.FieldFilter;
import io.fastapi.types.serialize.Serializer;
import io.fastapi.types.serialize.Serializers;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.Shapes;
import io.fastapi.types.shape.UnsupportedTypeException;
import io.fastapi.types.validate.Rejection;
import io.fastapi.types.validate.ValueValidator;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Validates, writes and describes the values of one type; made by {@link TypeAdapters}. Immutable and thread-safe.
 *
 * <pre>{@code
 * TypeAdapter<Order> orders = TypeAdapters.defaults().of(Order.class);
 * Validation<Order> result = orders.validateJson(bytes);
 * }</pre>
 *
 * @param <T> the Java type of valid values
 */
public final class TypeAdapter<T> {

    private final Shape shape;
    private final ValueValidator validator;
    private final Serializers serializers;
    private final Serializer<Object> serializer;

    TypeAdapter(Shape shape, ValueValidator validator, Serializers serializers, FieldFilter filter) {
        this.shape = shape;
        this.validator = validator;
        this.serializers = serializers;
        this.serializer = serializers.typed(shape, filter);
    }

    /** An adapter of the same type that writes chosen fields only; what it validates stays the same. */
    public TypeAdapter<T> filter(FieldFilter filter) {
        return new TypeAdapter<>(this.shape, this.validator, this.serializers, filter);
    }

    /**
     * This adapter, for values that come in.
     *
     * @throws UnsupportedTypeException if something inside the type can only be written
     */
    public TypeAdapter<T> forInput() {
        Shapes.requireReadable(this.shape);
        return this;
    }

    /**
     * This adapter, for values that go out.
     *
     * @throws UnsupportedTypeException if something inside the type can only be read
     */
    public TypeAdapter<T> forOutput() {
        Shapes.requireWritable(this.shape);
        return this;
    }

    /** Validates a JSON document in UTF-8 (or UTF-16 or UTF-32, as Python detects them). */
    public Validation<T> validateJson(byte[] json) {
        return validation(this.validator.json(json));
    }

    /** Validates one text, as a query parameter or a header gives it. */
    public Validation<T> validateText(String text) {
        return validateObject(text);
    }

    /**
     * Validates a plain object: a {@code Map}, {@code Iterable}, array, string, number, boolean, {@code byte[]} or
     * {@code null}. An instance of a model's own class passes as it is; of any other record or bean, the properties are
     * read as if it were a map (pydantic's {@code from_attributes}).
     */
    public Validation<T> validateObject(@Nullable Object object) {
        return validation(this.validator.object(object));
    }

    @SuppressWarnings("unchecked") // the validator was compiled for the type
    private static <T> Validation<T> validation(@Nullable Object outcome) {
        if (!(outcome instanceof Rejection rejection)) {
            return new Validation.Valid<>((T) outcome);
        }
        Validation.Kind kind = Validation.Kind.valueOf(rejection.cause().name());
        return new Validation.Invalid<>(kind, rejection.violations());
    }

    /** The value as JSON in UTF-8, in pydantic's format. */
    public byte[] toJson(@Nullable T value) {
        return this.serializers.toJson(this.serializer, value);
    }

    /** Writes what {@link #toJson} returns; the stream is neither flushed nor closed. */
    public void writeJson(@Nullable T value, OutputStream out) {
        this.serializers.write(this.serializer, value, out);
    }

    /** The value as maps, lists, strings, numbers, booleans and {@code null}. */
    public @Nullable Object toJsonable(@Nullable T value) {
        return this.serializer.toJsonable(value);
    }

    /** The JSON Schema 2020-12 of valid input, as {@code TypeAdapter.json_schema()} in pydantic. */
    public ObjectNode jsonSchema() {
        return JsonSchemas.standalone(this.shape, JsonSchemas.Mode.INPUT);
    }

    /** What the type looks like to this library. */
    public Shape shape() {
        return this.shape;
    }
}
