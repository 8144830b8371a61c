package io.fastapi.types.serialize;

import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.Shapes;
import io.fastapi.types.source.JsonDocument;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Makes {@link Serializer}s and turns values into bytes with them. Immutable and thread-safe; one per application. */
public final class Serializers {

    private static final int OBJECTS_AROUND = 35;

    private final RuntimeWriters runtime;
    private final Untyped untyped;
    private final JsonFactory json;

    private Serializers(RuntimeWriters runtime, int jsonDepth) {
        this.runtime = runtime;
        this.json = factory(jsonDepth);
        this.untyped = new Untyped(
                this,
                serializer(runtime.any(Dialect.UNTYPED, FieldFilter.none())),
                serializer(runtime.any(Dialect.TYPED, FieldFilter.none().byAlias(false))));
    }

    /**
     * Serializers of an application.
     *
     * @param mapper writes the types that only Jackson understands
     * @param shapes reads the classes of values that are known at run time only
     * @param jsonDepth how deep arrays and objects may nest in what is read, and so in what is written at least
     */
    public static Serializers of(JsonMapper mapper, Shapes shapes, int jsonDepth) {
        return new Serializers(new RuntimeWriters(mapper, shapes), jsonDepth);
    }

    private static JsonFactory factory(int jsonDepth) {
        return JsonFactory.builder()
                // Python writes \u001f and leaves slashes and all other characters as they are.
                .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                // What could be read can be shown again, inside the objects around it.
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(Math.max(jsonDepth, JsonDocument.DEFAULT_DEPTH) + OBJECTS_AROUND)
                        .build())
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .build();
    }

    /**
     * A serializer of pydantic's JSON: decimals as strings, durations in ISO 8601, NaN as {@code null}. A value is written
     * by the declared type: what a subclass adds is left out.
     */
    public Serializer<Object> typed(Shape shape, FieldFilter filter) {
        return serializer(new WriterCompiler(Dialect.TYPED, this.runtime).compile(shape, filter));
    }

    /** The serializer of values without a declared type. */
    public Untyped untyped() {
        return this.untyped;
    }

    /** A value as JSON in UTF-8. */
    public <T> byte[] toJson(Serializer<T> serializer, @Nullable T value) {
        ByteArrayBuilder bytes =
                new ByteArrayBuilder(this.json._getRecyclerPool().acquireAndLinkPooled());
        try {
            write(serializer, value, bytes);
            return bytes.getClearAndRelease();
        } finally {
            bytes.bufferRecycler().releaseToPool();
        }
    }

    /** Writes a value as JSON in UTF-8; the stream is neither flushed nor closed. */
    public <T> void write(Serializer<T> serializer, @Nullable T value, OutputStream out) {
        write(serializer, value, new Scope(), out);
    }

    /** Writes a value as JSON in UTF-8, with {@code null} for NaN and infinities; the stream is neither flushed nor closed. */
    <T> void writeFinite(Serializer<T> serializer, @Nullable T value, OutputStream out) {
        write(serializer, value, new Scope(true), out);
    }

    private <T> void write(Serializer<T> serializer, @Nullable T value, Scope scope, OutputStream out) {
        try (JsonGenerator generator = this.json.createGenerator(scope, out)) {
            serializer.write(value, generator);
        }
    }

    private static Serializer<Object> serializer(ValueWriter writer) {
        return new Serializer<>() {

            @Override
            public void write(@Nullable Object value, JsonGenerator out) {
                writer.writeNullable(value, out);
            }

            @Override
            public @Nullable Object toJsonable(@Nullable Object value) {
                return writer.jsonableNullable(value, new Scope());
            }
        };
    }
}
