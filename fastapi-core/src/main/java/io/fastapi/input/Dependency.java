package io.fastapi.input;

import io.fastapi.function.Action1;
import io.fastapi.function.Action2;
import io.fastapi.function.Call;
import io.fastapi.function.Fn1;
import io.fastapi.function.Fn2;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

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

    private record State<T>(
            Object key,
            String name,
            List<Input<?>> inputs,
            Call call,
            boolean cached,
            Scope scope,
            Optional<Call> teardown) {}

    private final State<T> state;

    private Dependency(State<T> state) {
        this.state = state;
    }

    /** A dependency on inputs; use {@code Dsl.depends}, which checks types. */
    public static <T> Dependency<T> of(List<? extends Input<?>> inputs, Call call) {
        return new Dependency<>(new State<>(
                new Object(), call.name(), List.copyOf(inputs), call, true, Scope.REQUEST, Optional.empty()));
    }

    /** Called at each use instead of once per request: FastAPI's {@code use_cache=False}. */
    public Dependency<T> noCache() {
        State<T> s = this.state;
        return new Dependency<>(new State<>(s.key, s.name, s.inputs, s.call, false, s.scope, s.teardown));
    }

    /**
     * Runs after use, as the code after {@code yield} in Python, in the {@link Scope#REQUEST request scope}; may block.
     *
     * <p>The result is a dependency of its own, which does not share calls with the one without teardown.
     */
    public Dependency<T> closing(Action1<? super T> closer) {
        return closing(Call.blocking(closer));
    }

    /**
     * Runs after use and sees what went wrong, as {@code try: yield .. except: ..; raise} in Python; may block. It may
     * replace the failure by throwing another exception, an {@code HttpException} say, but cannot swallow it: in FastAPI a
     * dependency that swallows an exception breaks the request.
     */
    public Dependency<T> closing(Action2<? super T, ? super Optional<Throwable>> closer) {
        return closing(Call.blocking(closer));
    }

    /** Runs after use, on the event loop, where it must not block; the request ends when the publisher has completed. */
    public Dependency<T> closingAsync(Fn1<? super T, ? extends Publisher<?>> closer) {
        return closing(Call.async(closer));
    }

    /** Runs after use, on the event loop, where it must not block, and sees what went wrong; an error replaces that. */
    public Dependency<T> closingAsync(Fn2<? super T, ? super Optional<Throwable>, ? extends Publisher<?>> closer) {
        return closing(Call.async(closer));
    }

    /** Runs after use, on the event loop, where it must not block; the request ends when the stage has completed. */
    public Dependency<T> closingFuture(Fn1<? super T, ? extends CompletionStage<?>> closer) {
        return closing(Call.async(closer));
    }

    /** Runs after use, on the event loop, where it must not block, and sees what went wrong; an error replaces that. */
    public Dependency<T> closingFuture(
            Fn2<? super T, ? super Optional<Throwable>, ? extends CompletionStage<?>> closer) {
        return closing(Call.async(closer));
    }

    /** Runs after use, at once on the event loop, where it must not block. */
    public Dependency<T> closingNow(Action1<? super T> closer) {
        return closing(Call.now(closer));
    }

    /** Runs after use, at once on the event loop, where it must not block, and sees what went wrong. */
    public Dependency<T> closingNow(Action2<? super T, ? super Optional<Throwable>> closer) {
        return closing(Call.now(closer));
    }

    private Dependency<T> closing(Call teardown) {
        State<T> s = this.state;
        return new Dependency<>(
                new State<>(new Object(), s.name, s.inputs, s.call, s.cached, s.scope, Optional.of(teardown)));
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

    /**
     * What runs after use: a function of the value, or of the value and what went wrong ({@code Optional<Throwable>}). It
     * takes an array of both in either case.
     */
    public Optional<Call> teardown() {
        return this.state.teardown();
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.dependency(this);
    }

    @Override
    public String toString() {
        return "depends(" + name() + ")";
    }
}
