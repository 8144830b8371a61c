package io.fastapi.types.shape;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is read as a constant of an enum beside the values of the constants: Python's {@code _missing_}. */
public final class EnumOthers {

    private final Map<String, Object> aliases;
    private final @Nullable Function<@Nullable Object, Object> creator;
    private final Class<?> taken;

    private EnumOthers(
            Map<String, Object> aliases, @Nullable Function<@Nullable Object, Object> creator, Class<?> taken) {
        this.aliases = aliases;
        this.creator = creator;
        this.taken = taken;
    }

    /**
     * Those of {@code @JsonAlias}, and what a method with {@code @JsonCreator} makes.
     *
     * @param creator the method, which takes a text or an integer; {@code null} without
     */
    static EnumOthers of(Map<String, Object> aliases, @Nullable Method creator) throws IllegalAccessException {
        return (creator == null)
                ? new EnumOthers(aliases, null, Void.class)
                : new EnumOthers(aliases, Handles.wrapper(creator), creator.getParameterTypes()[0]);
    }

    static EnumOthers none() {
        return new EnumOthers(Map.of(), null, Void.class);
    }

    static boolean isPossible(Method creator) {
        return creator.getParameterCount() == 1
                && Set.of(String.class, int.class, Integer.class, long.class, Long.class)
                        .contains(creator.getParameterTypes()[0]);
    }

    /** The constant that a text stands for, {@code null} for none. */
    public @Nullable Object ofText(String text) {
        Object alias = this.aliases.get(text);
        return (alias == null && this.taken == String.class) ? created(text) : alias;
    }

    /** The constant that an integer stands for, {@code null} for none. */
    public @Nullable Object ofInteger(long integer) {
        boolean wide = this.taken == long.class || this.taken == Long.class;
        boolean narrow = this.taken == int.class || this.taken == Integer.class;
        return wide ? created(integer) : (narrow && integer == (int) integer) ? created((int) integer) : null;
    }

    private @Nullable Object created(Object sent) {
        try {
            return Objects.requireNonNull(this.creator).apply(sent);
        } catch (IllegalArgumentException | NoSuchElementException | IndexOutOfBoundsException ex) {
            // It says that there is no such constant.
            return null;
        }
    }
}
