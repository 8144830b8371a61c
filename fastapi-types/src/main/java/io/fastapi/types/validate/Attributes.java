package io.fastapi.types.validate;

import io.fastapi.types.model.Patch;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the properties of any record or bean as if it were a map: pydantic's {@code from_attributes}. */
final class Attributes {

    /** Stands for a property that is not there, or that holds an omitted patch. */
    static final Object ABSENT = new Object();

    private final Function<Class<?>, Optional<ModelShape>> models;
    private final Map<Class<?>, Optional<ModelShape>> known = new ConcurrentHashMap<>();

    /** The function tells what a class looks like, empty for one without properties of its own. */
    Attributes(Function<Class<?>, Optional<ModelShape>> models) {
        this.models = models;
    }

    /** Whether an object has properties to read. */
    boolean isReadable(@Nullable Object object) {
        return object != null && model(object).isPresent();
    }

    /** A property by its Java name or else its name on the wire, or {@link #ABSENT}. */
    @Nullable
    Object get(Object object, String javaName, String name) {
        ModelShape model = model(object).orElse(null);
        Field field = (model == null) ? null : find(model, javaName, name);
        Function<Object, @Nullable Object> getter = (field == null) ? null : field.getter();
        Object value = (getter == null) ? ABSENT : getter.apply(object);
        if (value instanceof Patch.Omitted<?>) {
            return ABSENT;
        }
        return (value instanceof Patch.Given<?> given) ? given.value() : value;
    }

    private Optional<ModelShape> model(Object object) {
        return this.known.computeIfAbsent(object.getClass(), this.models);
    }

    private static @Nullable Field find(ModelShape model, String javaName, String name) {
        Field byName = null;
        for (Field field : model.fields()) {
            if (field.javaName().equals(javaName)) {
                return field;
            }
            if (field.name().equals(name)) {
                byName = field;
            }
        }
        return byName;
    }
}
