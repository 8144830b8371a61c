package io.fastapi.types.shape;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The function of a union that tells from a value which member it is. */
public final class TagFunction {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final Method method;
    private final Function<@Nullable Object, ? extends @Nullable Object> function;

    private TagFunction(Method method, Function<@Nullable Object, ? extends @Nullable Object> function) {
        this.method = method;
        this.function = function;
    }

    static TagFunction of(Method method) throws IllegalAccessException {
        return new TagFunction(method, Handles.wrapper(method));
    }

    /** The tag of the member; {@code null} if the function cannot tell. */
    public @Nullable Object tag(@Nullable Object value) {
        return this.function.apply(value);
    }

    /** The function as errors name it, {@code pet_type()}. */
    public String name() {
        return HUMP.matcher(this.method.getName()).replaceAll("_").toLowerCase(Locale.ROOT) + "()";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TagFunction that && this.method.equals(that.method);
    }

    @Override
    public int hashCode() {
        return this.method.hashCode();
    }

    @Override
    public String toString() {
        return this.method.toString();
    }
}
