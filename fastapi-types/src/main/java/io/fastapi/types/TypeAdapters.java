package io.fastapi.types;

import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.shape.Shape;
import jakarta.validation.Validator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@link TypeAdapter}s and keeps them. Immutable and thread-safe; make one per application.
 *
 * <p>Names of fields, annotations and deserializers of types that only Jackson understands come from the mapper.
 */
public final class TypeAdapters {

    private final JsonMapper mapper;
    private final @Nullable Validator validator;
    private final ConcurrentMap<TypeSpec<?>, TypeAdapter<?>> adapters = new ConcurrentHashMap<>();

    private TypeAdapters(JsonMapper mapper, @Nullable Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** Adapters with Jackson's defaults. */
    public static TypeAdapters defaults() {
        return of(JsonMapper.builder().build());
    }

    /** Adapters with the names and annotations that a mapper knows. */
    public static TypeAdapters of(JsonMapper mapper) {
        return new TypeAdapters(mapper, null);
    }

    /** Adapters that also check custom and class-level Jakarta constraints. */
    public TypeAdapters withValidator(Validator validator) {
        return new TypeAdapters(this.mapper, validator);
    }

    /** The adapter of a class. */
    public <T> TypeAdapter<T> of(Class<T> type) {
        return of(TypeSpec.of(type));
    }

    /** The adapter of a generic type. */
    public <T> TypeAdapter<T> of(TypeRef<T> type) {
        return of(TypeSpec.of(type));
    }

    /** The adapter of a type with rules. */
    @SuppressWarnings("unchecked") // an adapter is stored under the spec of its own type only
    public <T> TypeAdapter<T> of(TypeSpec<T> spec) {
        return (TypeAdapter<T>) this.adapters.computeIfAbsent(spec, key -> new TypeAdapter<>(shape(key)));
    }

    /** What a type looks like to this library. */
    public Shape shape(TypeSpec<?> spec) {
        throw new UnsupportedOperationException("not yet");
    }
}
