package io.fastapi.input;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value computed from other inputs, once per request: FastAPI's {@code Depends}. Made by {@code Dsl.depends}.
 *
 * <p>Within a request a dependency is called once, however often it is used; {@link #noCache()} calls it at each use.
 * Every method returns a new value that counts as the same dependency for overrides.
 *
 * @param <T> the type of the value
 * @see <a href="https://fastapi.tiangolo.com/tutorial/dependencies/">FastAPI: dependencies</a>
 */
public final class Dependency<T> implements Input<T> {

    /** When a dependency's teardown runs: FastAPI's {@code scope}. */
    public enum Scope {
        /** After the handler returned and before the answer is sent. */
        FUNCTION,
        /** After the answer was sent and the background tasks ran; the default. */
        REQUEST
    }

    /** Ends what a dependency began. */
    @FunctionalInterface
    public interface Teardown<T> {

        /**
         * Runs on a thread that may block.
         *
         * @param value what the dependency returned
         * @param failure what went wrong since, if anything; throw another exception to replace it
         */
        void close(T value, Optional<Throwable> failure) throws Exception;
    }

    /** Ends what a dependency began, whatever happened since. */
    @FunctionalInterface
    public interface Closer<T> {

        /** Runs on a thread that may block. */
        void close(T value) throws Exception;
    }

    private record State<T>(
            Object key,
            String name,
            List<Input<?>> inputs,
            Call call,
            boolean cached,
            Scope scope,
            @Nullable Teardown<? super T> teardown) {}

    private final State<T> state;

    private Dependency(State<T> state) {
        this.state = state;
    }

    /** A dependency on inputs; use {@code Dsl.depends}, which checks types. */
    public static <T> Dependency<T> of(List<? extends Input<?>> inputs, Call call) {
        return new Dependency<>(
                new State<>(new Object(), call.name(), List.copyOf(inputs), call, true, Scope.REQUEST, null));
    }

    /** Called at each use instead of once per request: FastAPI's {@code use_cache=False}. */
    public Dependency<T> noCache() {
        State<T> s = this.state;
        return new Dependency<>(new State<>(s.key, s.name, s.inputs, s.call, false, s.scope, s.teardown));
    }

    /** Runs after use, as the code after {@code yield} in Python, in the {@link Scope#REQUEST request scope}. */
    public Dependency<T> closing(Closer<? super T> closer) {
        return closing((value, failure) -> closer.close(value));
    }

    /**
     * Runs after use and sees what went wrong, as {@code try: yield .. except: ..; raise} in Python. It may replace the
     * failure by throwing another exception, an {@code HttpException} say, but cannot swallow it: in FastAPI a dependency that
     * swallows an exception breaks the request.
     *
     * <p>The result is a dependency of its own, which does not share calls with the one without teardown.
     */
    public Dependency<T> closing(Teardown<? super T> teardown) {
        State<T> s = this.state;
        return new Dependency<>(new State<>(new Object(), s.name, s.inputs, s.call, s.cached, s.scope, teardown));
    }

    /** When the teardown runs; {@link Scope#REQUEST} by default. */
    public Dependency<T> scope(Scope scope) {
        State<T> s = this.state;
        return new Dependency<>(new State<>(s.key, s.name, s.inputs, s.call, s.cached, scope, s.teardown));
    }

    /** The name in messages and traces; by default that of the method referred to. */
    public Dependency<T> name(String name) {
        State<T> s = this.state;
        return new Dependency<>(new State<>(s.key, name, s.inputs, s.call, s.cached, s.scope, s.teardown));
    }

    /**
     * This dependency as an override of another one: with its own function, inputs and teardown, but with the key, the cache
     * and the scope of the one that it replaces, as in FastAPI.
     */
    public Dependency<T> inPlaceOf(Dependency<?> replaced) {
        State<T> s = this.state;
        return new Dependency<>(new State<>(
                replaced.key(), s.name, s.inputs, s.call, replaced.isCached(), replaced.scope(), s.teardown));
    }

    /** What makes two values the same dependency. */
    public Object key() {
        return this.state.key();
    }

    /** The name in messages and traces. */
    public String name() {
        return this.state.name();
    }

    /** What the dependency reads. */
    public List<Input<?>> inputs() {
        return this.state.inputs();
    }

    /** The function. */
    public Call call() {
        return this.state.call();
    }

    /** Whether one call serves the whole request. */
    public boolean isCached() {
        return this.state.cached();
    }

    /** When the teardown runs. */
    public Scope scope() {
        return this.state.scope();
    }

    /** What runs after use. */
    public Optional<Teardown<? super T>> teardown() {
        return Optional.ofNullable(this.state.teardown());
    }

    @Override
    public String toString() {
        return "depends(" + name() + ")";
    }
}
