package io.fastapi.types.serialize;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes values without a declared type, each by its class, as FastAPI's {@code jsonable_encoder} and
 * {@code JSONResponse} do: decimals as numbers, durations in seconds, {@code +00:00} for UTC; records and beans as models
 * are, in pydantic's form. Thread-safe; see {@link Serializers#untyped()}.
 */
public final class Untyped {

    private final Serializers serializers;
    private final Serializer<Object> serializer;
    private final Serializer<Object> models;

    Untyped(Serializers serializers, Serializer<Object> serializer, Serializer<Object> models) {
        this.serializers = serializers;
        this.serializer = serializer;
        this.models = models;
    }

    /**
     * The value as JSON in UTF-8.
     *
     * @throws IllegalArgumentException if a number is NaN or infinite, or the value has no JSON form
     */
    public byte[] toJson(@Nullable Object value) {
        return this.serializers.toJson(this.serializer, value);
    }

    /**
     * Writes the value as JSON in UTF-8; the stream is neither flushed nor closed.
     *
     * @throws IllegalArgumentException if a number is NaN or infinite, or the value has no JSON form
     */
    public void write(@Nullable Object value, OutputStream out) {
        this.serializers.write(this.serializer, value, out);
    }

    /**
     * Writes the value as an item of a stream: NaN and infinities are {@code null}.
     *
     * @throws IllegalArgumentException if the value has no JSON form
     */
    public void writeItem(@Nullable Object value, OutputStream out) {
        this.serializers.writeFinite(this.serializer, value, out);
    }

    /**
     * Writes a model as its own {@code model_dump_json()} does: by the names of its fields, not their aliases, and NaN and
     * infinities as {@code null}.
     *
     * @throws IllegalArgumentException if the value has no JSON form
     */
    public void writeModel(Object model, OutputStream out) {
        this.serializers.writeFinite(this.models, model, out);
    }

    /** The value as maps, lists, strings, numbers, booleans and {@code null}. */
    public @Nullable Object toJsonable(@Nullable Object value) {
        return this.serializer.toJsonable(value);
    }

    /** The serializer itself, for writers of larger documents. */
    public Serializer<Object> serializer() {
        return this.serializer;
    }
}
