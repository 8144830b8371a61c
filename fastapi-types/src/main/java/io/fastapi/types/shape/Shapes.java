package io.fastapi.types.shape;

import io.fastapi.types.model.TypeSpec;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the {@link Shape} of Java types: records, beans, {@code @JsonCreator} classes, enums, sealed interfaces,
 * collections and scalars, with the names and annotations that the application's mapper knows (mix-ins and naming
 * strategy included), Jakarta's constraints and the annotations of {@link io.fastapi.types.model}.
 *
 * <p>A component is required and not {@code null} unless its type is {@code @Nullable}, {@code Optional} or {@code Patch},
 * or it has a {@code @Default}; {@code @Nullable} and {@code Optional} default to {@code null} and empty as
 * {@code x: T | None = None} does in Python, unless {@code @JsonProperty(required = true)} says otherwise.
 *
 * <p>Thread-safe. A model type has one {@link ModelShape} for the life of this object, a type that
 * holds itself otherwise one {@link RecursiveShape}.
 */
public final class Shapes {

    private final Introspection introspection;
    private final JakartaValidator validator;
    private final DefaultReader defaults;
    private final Map<TypeUse, ModelShape> models = new HashMap<>();
    private final Map<TypeUse, RecursiveShape> recursive = new HashMap<>();

    private Shapes(Introspection introspection, JakartaValidator validator, DefaultReader defaults) {
        this.introspection = introspection;
        this.validator = validator;
        this.defaults = defaults;
    }

    /**
     * Shapes by a mapper's names and annotations.
     *
     * @param mapper the application's mapper
     * @param validator checks the constraints that are not compiled
     * @param defaults reads the defaults of fields, called after all shapes of a type are complete
     */
    public static Shapes of(JsonMapper mapper, JakartaValidator validator, DefaultReader defaults) {
        return new Shapes(new Introspection(mapper), validator, defaults);
    }

    /** The same with the validator that is on the class path. */
    public static Shapes of(JsonMapper mapper, DefaultReader defaults) {
        return of(mapper, JakartaValidator.ofClassPath(), defaults);
    }

    /**
     * The shape of a class, a generic type or a Jackson type.
     *
     * @throws UnsupportedTypeException if the type cannot be served; it lists all problems
     */
    public Shape shape(Type type) {
        return read(reader -> reader.readAlone(TypeUse.of(type)));
    }

    /**
     * The shape of a type with the annotations at its use.
     *
     * @throws UnsupportedTypeException if the type cannot be served; it lists all problems
     */
    public Shape shape(AnnotatedType type) {
        return read(reader -> reader.readAlone(TypeUse.of(type)));
    }

    /**
     * The shape of a type with rules.
     *
     * @throws UnsupportedTypeException if the type cannot be served or a rule does not fit it; it lists all problems
     */
    public Shape shape(TypeSpec<?> spec) {
        return read(reader -> reader.read(spec));
    }

    /**
     * Makes sure that values of a shape can be read.
     *
     * @throws UnsupportedTypeException if something inside can only be written; it lists all problems
     */
    public static void requireReadable(Shape shape) {
        require(Direction.problems(shape, true));
    }

    /**
     * Makes sure that values of a shape can be written.
     *
     * @throws UnsupportedTypeException if something inside can only be read; it lists all problems
     */
    public static void requireWritable(Shape shape) {
        require(Direction.problems(shape, false));
    }

    private static void require(List<UnsupportedTypeException.Problem> problems) {
        if (!problems.isEmpty()) {
            throw new UnsupportedTypeException(problems);
        }
    }

    /** Models are kept only when everything about them is right. */
    private synchronized Shape read(Function<ShapeReader, Shape> reading) {
        Finds<ModelShape> found = new Finds<>(this.models);
        Finds<RecursiveShape> circles = new Finds<>(this.recursive);
        ShapeReader reader = new ShapeReader(this.introspection, this.validator, this.defaults, found, circles);
        Shape shape = read(reader, reading);
        reader.pendingTags().resolve(this.defaults, reader.pendingDefaults(), reader.problems());
        reader.pendingDefaults().resolve(this.defaults, reader.problems());
        reader.problems().throwIfAny();
        found.keep();
        circles.keep();
        return shape;
    }

    /** Jackson throws where the annotations of a class contradict each other, and says which. */
    private static Shape read(ShapeReader reader, Function<ShapeReader, Shape> reading) {
        try {
            return reading.apply(reader);
        } catch (JacksonException | IllegalArgumentException ex) {
            if (!isJacksons(ex)) {
                throw ex;
            }
            reader.problems().add(Codecs.refusal("a class", ex), Codecs.FIX);
            reader.problems().throwIfAny();
            throw ex;
        }
    }

    private static boolean isJacksons(RuntimeException thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("tools.jackson.");
    }
}
