package io.fastapi.input;

import io.fastapi.function.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dependencies that replace others: FastAPI's {@code dependency_overrides}, for tests and for profiles of an application.
 *
 * <pre>{@code
 * Overrides.of(CURRENT_USER, new User("alice")).and(DATABASE, depends(() -> new Memory()))
 * }</pre>
 *
 * <p>A replacement has its own function, inputs and teardown, but the cache and the scope of what it replaces, as in
 * FastAPI. An immutable value. In a Spring context, every bean of this type counts.
 *
 * @see <a href="https://fastapi.tiangolo.com/advanced/testing-dependencies/">FastAPI: testing dependencies</a>
 */
public final class Overrides {

    private static final Overrides NONE = new Overrides(Map.of());

    private final Map<Object, Dependency<?>> replacements;

    private Overrides(Map<Object, Dependency<?>> replacements) {
        this.replacements = Map.copyOf(replacements);
    }

    /** Nothing is replaced. */
    public static Overrides none() {
        return NONE;
    }

    /** A dependency always has this value. */
    public static <T> Overrides of(Dependency<T> replaced, T value) {
        return NONE.and(replaced, value);
    }

    /** A dependency is another one, with inputs of its own. */
    public static <T> Overrides of(Dependency<T> replaced, Dependency<? extends T> replacement) {
        return NONE.and(replaced, replacement);
    }

    /** The credentials of a scheme are this value; the document goes on to show the scheme. */
    public static <T> Overrides of(SecurityScheme<T> replaced, T credentials) {
        return NONE.and(replaced, credentials);
    }

    /** These, and one more value. */
    public <T> Overrides and(Dependency<T> replaced, T value) {
        return with(replaced.key(), constant(value));
    }

    /** These, and one more dependency. */
    public <T> Overrides and(Dependency<T> replaced, Dependency<? extends T> replacement) {
        return with(replaced.key(), replacement);
    }

    /** These, and the credentials of one more scheme. */
    public <T> Overrides and(SecurityScheme<T> replaced, T credentials) {
        return with(replaced, constant(credentials));
    }

    /** These and others, which win. */
    public Overrides and(Overrides others) {
        Map<Object, Dependency<?>> all = new HashMap<>(this.replacements);
        all.putAll(others.replacements);
        return new Overrides(all);
    }

    private Overrides with(Object key, Dependency<?> replacement) {
        Map<Object, Dependency<?>> all = new HashMap<>(this.replacements);
        all.put(key, replacement);
        return new Overrides(all);
    }

    /** Named by the type of the value, which may be a secret. */
    private static <T> Dependency<T> constant(T value) {
        String name = (value == null) ? "null" : value.getClass().getSimpleName();
        return Dependency.of(List.of(), new Call(nothing -> value, Call.Mode.PURE, name, Optional.empty()));
    }

    /** What replaces an input, if anything does; it stands in for the input wherever that is used. */
    public Optional<Dependency<?>> find(Input<?> input) {
        Dependency<?> found = this.replacements.get((input instanceof Dependency<?> known) ? known.key() : input);
        if (found == null) {
            return Optional.empty();
        }
        return Optional.of((input instanceof Dependency<?> replaced) ? found.inPlaceOf(replaced) : found);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Overrides that && this.replacements.equals(that.replacements);
    }

    @Override
    public int hashCode() {
        return this.replacements.hashCode();
    }

    @Override
    public String toString() {
        return "Overrides" + this.replacements.values();
    }
}
