package io.fastapi.input;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.attribute.Misuse;
import io.fastapi.function.Action1;
import io.fastapi.function.Action2;
import io.fastapi.function.Call;
import io.fastapi.function.Fn1;
import io.fastapi.function.Fn2;
import io.fastapi.response.ResponseDoc;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * A value computed from other inputs, once per request: FastAPI's {@code Depends}. Made by {@code Dsl.depends}.
 *
 * <p>Within a request a dependency is called once, however often it is used, unless {@link #useCache} says otherwise.
 * As in FastAPI, two are the same dependency if they call the same function of the same inputs; a lambda or method reference is
 * the same function as itself only, so make a dependency once and keep it. Every method but {@code closing} returns a value that
 * counts as the same dependency for the cache and for overrides.
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

    private static final Attribute<Optional<String>> NAME = Attribute.optional("name");
    private static final Attribute<Boolean> USE_CACHE = Attribute.of("useCache", true);
    private static final Attribute<Map<String, ResponseDoc>> RESPONSES = Attribute.map("responses");
    private static final Attribute<Scope> SCOPE = Attribute.of("scope", Scope.REQUEST);
    private static final Attribute<Optional<ConcurrencyLimit>> MAX_CONCURRENCY = Attribute.optional("maxConcurrency");

    /** What is called: functions are the same if they are the same object. */
    private record Calls(List<Input<?>> inputs, Call call, Optional<Call> teardown) {}

    private final Object key;
    private final Calls calls;
    private final Attributes attributes;
    private final int hash;

    private Dependency(Object key, Calls calls, Attributes attributes) {
        this.key = key;
        this.calls = calls;
        this.attributes = attributes;
        this.hash = 31 * calls.hashCode() + attributes.hashCode(); // once: many may stand below each other
    }

    private Dependency(Calls calls, Attributes attributes) {
        this(calls, calls, attributes);
    }

    /** A dependency on inputs; use {@code Dsl.depends}, which checks types. */
    public static <T> Dependency<T> of(List<? extends Input<?>> inputs, Call call) {
        return new Dependency<>(new Calls(List.copyOf(inputs), call, Optional.empty()), Attributes.NONE);
    }

    private Dependency<T> with(Attributes attributes) {
        return new Dependency<>(this.key, this.calls, attributes);
    }

    /** Whether one call serves the whole request; {@code true} by default, {@code false} calls it at each use. */
    public Dependency<T> useCache(boolean use) {
        return with(this.attributes.with(USE_CACHE, use));
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

    /** Runs after use, as a rule on the event loop, so it must not block; the request ends when the publisher has completed. */
    public Dependency<T> closingAsync(Fn1<? super T, ? extends Publisher<?>> closer) {
        return closing(Call.async(closer));
    }

    /** Runs after use, as a rule on the event loop, so it must not block; sees what went wrong, which an error replaces. */
    public Dependency<T> closingAsync(Fn2<? super T, ? super Optional<Throwable>, ? extends Publisher<?>> closer) {
        return closing(Call.async(closer));
    }

    /** Runs after use, as a rule on the event loop, so it must not block; the request ends when the stage has completed. */
    public Dependency<T> closingFuture(Fn1<? super T, ? extends CompletionStage<?>> closer) {
        return closing(Call.async(closer));
    }

    /** Runs after use, as a rule on the event loop, so it must not block; sees what went wrong, which an error replaces. */
    public Dependency<T> closingFuture(
            Fn2<? super T, ? super Optional<Throwable>, ? extends CompletionStage<?>> closer) {
        return closing(Call.async(closer));
    }

    /** Runs after use, on whatever thread the request is on: as a rule the event loop, so it must not block. */
    public Dependency<T> closingNow(Action1<? super T> closer) {
        return closing(Call.now(closer));
    }

    /** Runs after use, at once where the request is, so that it must not block, and sees what went wrong. */
    public Dependency<T> closingNow(Action2<? super T, ? super Optional<Throwable>> closer) {
        return closing(Call.now(closer));
    }

    private Dependency<T> closing(Call teardown) {
        return new Dependency<>(
                new Calls(this.calls.inputs(), this.calls.call(), Optional.of(teardown)), this.attributes);
    }

    /** When the teardown runs; {@link Scope#REQUEST} by default. */
    public Dependency<T> scope(Scope scope) {
        return with(this.attributes.with(SCOPE, scope));
    }

    /**
     * At most so many calls run at a time; the others wait in the order in which they came, without a thread. A call with a
     * teardown counts until that has ended. A value that is reused within a request is no other call.
     *
     * <p>The limit is that of the value that this returns: use that in several operations and applications and they share it; another
     * dependency on the same function has a limit of its own. Each process has its own, too.
     *
     * @param most 1 or more
     */
    public Dependency<T> maxConcurrency(int most) {
        return with(
                this.attributes.set(MAX_CONCURRENCY, new ConcurrencyLimit(most)).least("maxConcurrency", most, 1));
    }

    /** The name in messages and traces; by default that of the method referred to. */
    public Dependency<T> name(String name) {
        return with(this.attributes.set(NAME, name));
    }

    /** An answer that this dependency may give, shown in the document of every operation that uses it. */
    public Dependency<T> responses(int status, String description) {
        return responses(status, ResponseDoc.of(description));
    }

    /** An answer with a JSON body that this dependency may give. */
    public Dependency<T> responses(int status, Class<?> model) {
        return responses(status, ResponseDoc.of(model));
    }

    /** An answer with a JSON body of a generic type that this dependency may give. */
    public Dependency<T> responses(int status, TypeRef<?> model) {
        return responses(status, ResponseDoc.of(model));
    }

    /**
     * An answer that this dependency may give, shown in the document of every operation that uses it and does not say itself
     * what the status means; never checked at run time.
     */
    public Dependency<T> responses(int status, ResponseDoc response) {
        return with(this.attributes.put(RESPONSES, String.valueOf(status), response));
    }

    /**
     * This dependency as an override of another one: with its own function, inputs and teardown, but with the key, the cache,
     * the scope and the limit of the one that it replaces, as in FastAPI.
     */
    public Dependency<T> inPlaceOf(Dependency<?> replaced) {
        return new Dependency<>(
                replaced.key,
                this.calls,
                this.attributes
                        .with(USE_CACHE, replaced.isCached())
                        .with(SCOPE, replaced.scope())
                        .with(MAX_CONCURRENCY, replaced.concurrencyLimit())
                        .misused(replaced.misuses()));
    }

    /** What makes two values the same dependency. */
    public Object key() {
        return this.key;
    }

    /** The name in messages and traces. */
    public String name() {
        return this.attributes.get(NAME).orElseGet(() -> call().name());
    }

    /** What the dependency reads. */
    public List<Input<?>> inputs() {
        return this.calls.inputs();
    }

    /** The function. */
    public Call call() {
        return this.calls.call();
    }

    /** Whether one call serves the whole request. */
    public boolean isCached() {
        return this.attributes.get(USE_CACHE);
    }

    /** How many calls may run at a time, if that is limited. */
    public Optional<ConcurrencyLimit> concurrencyLimit() {
        return this.attributes.get(MAX_CONCURRENCY);
    }

    /** The answers that this dependency may give, by status. */
    public Map<String, ResponseDoc> responses() {
        return this.attributes.get(RESPONSES);
    }

    /** What it was given that nobody can mean. */
    public List<Misuse> misuses() {
        return this.attributes.misuses();
    }

    /** When the teardown runs. */
    public Scope scope() {
        return this.attributes.get(SCOPE);
    }

    /**
     * What runs after use: a function of the value, or of the value and what went wrong ({@code Optional<Throwable>}). It
     * takes an array of both in either case.
     */
    public Optional<Call> teardown() {
        return this.calls.teardown();
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.dependency(this);
    }

    /** How messages refer to it: {@code depends(current_user)}. */
    public String label() {
        return "depends(" + name() + ")";
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Dependency<?> that
                        && this.hash == that.hash
                        && this.attributes.equals(that.attributes)
                        && this.calls.equals(that.calls)
                        && (this.key == that.key || this.key.equals(that.key)));
    }

    @Override
    public int hashCode() {
        return this.hash;
    }

    /** What it is and was given: {@code depends(commons)[query("q") of java.lang.String{}]{scope=FUNCTION}}. */
    @Override
    public String toString() {
        return label() + inputs() + this.attributes;
    }
}
