package io.fastapi.types;

import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.serialize.FieldFilter;
import io.fastapi.types.serialize.Serializers;
import io.fastapi.types.serialize.Untyped;
import io.fastapi.types.shape.JakartaValidator;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.Shapes;
import io.fastapi.types.shape.UnsupportedTypeException;
import io.fastapi.types.source.JsonDocument;
import io.fastapi.types.validate.Validators;
import io.fastapi.types.validate.ValueValidator;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@link TypeAdapter}s and keeps them. Immutable and thread-safe; make one per application.
 *
 * <p>Names of fields, annotations and deserializers of types that only Jackson understands come from the mapper.
 */
public final class TypeAdapters {

    private final JsonMapper mapper;
    private final JakartaValidator validator;
    private final int jsonDepth;
    private final Shapes shapes;
    private final Validators validators;
    private final Serializers serializers;
    private final ConcurrentMap<TypeSpec<?>, TypeAdapter<?>> adapters = new ConcurrentHashMap<>();

    private TypeAdapters(JsonMapper mapper, JakartaValidator validator, int jsonDepth) {
        this.mapper = mapper;
        this.validator = validator;
        this.jsonDepth = jsonDepth;
        this.validators = Validators.of(mapper, validator, this::model, jsonDepth);
        this.shapes = Shapes.of(mapper, validator, this.validators.defaults());
        this.serializers = Serializers.of(mapper, this.shapes, jsonDepth);
    }

    /** Adapters with Jackson's defaults. */
    public static TypeAdapters defaults() {
        return of(JsonMapper.builder().build());
    }

    /**
     * Adapters with the names and annotations that a mapper knows. Custom and class-level Jakarta constraints are checked by
     * the validator that is on the class path, started when the first type has any.
     */
    public static TypeAdapters of(JsonMapper mapper) {
        return new TypeAdapters(mapper, JakartaValidator.ofClassPath(), JsonDocument.DEFAULT_DEPTH);
    }

    /** Adapters whose custom and class-level Jakarta constraints are checked by a validator of the application's. */
    public TypeAdapters withValidator(Validator validator) {
        return withValidator(() -> validator);
    }

    /**
     * The same, with a validator that is only asked for when a type needs it.
     *
     * @param lookup called at most once; throws a {@link io.fastapi.types.error.MisuseException} if there is none, which
     *     becomes a problem of each type that needs it
     */
    public TypeAdapters withValidator(Supplier<? extends Validator> lookup) {
        return new TypeAdapters(this.mapper, JakartaValidator.of(lookup), this.jsonDepth);
    }

    /** Adapters that read JSON whose arrays and objects nest at most so deep, 965 by default as in Python. */
    public TypeAdapters withJsonDepth(int jsonDepth) {
        return new TypeAdapters(this.mapper, this.validator, jsonDepth);
    }

    /** How deep arrays and objects may nest in JSON that is read. */
    public int jsonDepth() {
        return this.jsonDepth;
    }

    /** The adapter of a class. */
    public <T> TypeAdapter<T> of(Class<T> type) {
        return of(TypeSpec.of(type));
    }

    /** The adapter of a generic type. */
    public <T> TypeAdapter<T> of(TypeRef<T> type) {
        return of(TypeSpec.of(type));
    }

    /**
     * The adapter of a type with rules.
     *
     * @throws io.fastapi.types.shape.UnsupportedTypeException if the type cannot be described; it lists all problems
     */
    @SuppressWarnings("unchecked") // an adapter is stored under the spec of its own type only
    public <T> TypeAdapter<T> of(TypeSpec<T> spec) {
        TypeAdapter<?> known = this.adapters.get(spec);
        if (known == null) {
            Shape shape = shape(spec);
            ValueValidator validator = this.validators.compile(shape);
            known = new TypeAdapter<>(shape, validator, this.serializers, FieldFilter.none());
            TypeAdapter<?> earlier = this.adapters.putIfAbsent(spec, known);
            known = (earlier != null) ? earlier : known;
        }
        return (TypeAdapter<T>) known;
    }

    /**
     * What a type looks like to this library.
     *
     * @throws io.fastapi.types.shape.UnsupportedTypeException if the type cannot be described; it lists all problems
     */
    public Shape shape(TypeSpec<?> spec) {
        TypeAdapter<?> known = this.adapters.get(spec);
        return (known != null) ? known.shape() : this.shapes.shape(spec);
    }

    /** Writes values without a declared type, as FastAPI's {@code jsonable_encoder} and Python's {@code json} do. */
    public Untyped untyped() {
        return this.serializers.untyped();
    }

    /** A class whose properties can be read, e.g. that of a value that is projected to a response model. */
    private Optional<ModelShape> model(Class<?> type) {
        try {
            return (this.shapes.shape(type) instanceof ModelShape model) ? Optional.of(model) : Optional.empty();
        } catch (UnsupportedTypeException e) {
            return Optional.empty();
        }
    }
}
