package io.fastapi.types.serialize;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes values by the class that they have at run time; the writer of a class is made once. */
final class RuntimeWriter implements ValueWriter {

    private final ConcurrentMap<Class<?>, ValueWriter> writers = new ConcurrentHashMap<>();
    private final Function<Object, ValueWriter> compile;

    /** @param compile makes the writer for the class of a value */
    RuntimeWriter(Function<Object, ValueWriter> compile) {
        this.compile = compile;
    }

    private ValueWriter writer(Object value) {
        ValueWriter known = this.writers.get(value.getClass());
        if (known != null) {
            return known;
        }
        // Not computeIfAbsent: compiling one class may need others.
        ValueWriter made = this.compile.apply(value);
        ValueWriter first = this.writers.putIfAbsent(value.getClass(), made);
        return (first != null) ? first : made;
    }

    @Override
    public void write(Object value, JsonGenerator out) {
        writer(value).write(value, out);
    }

    @Override
    public @Nullable Object jsonable(Object value, Scope scope) {
        return writer(value).jsonable(value, scope);
    }
}
