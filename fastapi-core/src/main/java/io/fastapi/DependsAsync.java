// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi;

import io.fastapi.function.Call;
import io.fastapi.function.Fn0;
import io.fastapi.function.Fn1;
import io.fastapi.function.Fn2;
import io.fastapi.function.Fn3;
import io.fastapi.function.Fn4;
import io.fastapi.function.Fn5;
import io.fastapi.function.Fn6;
import io.fastapi.function.Fn7;
import io.fastapi.function.Fn8;
import io.fastapi.function.Fn9;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import io.fastapi.operation.UseDependsBeyond8Inputs;
import io.fastapi.types.error.MisuseException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;

/** The methods {@code depends} of {@link Dsl}, FastAPI's {@code Depends}, for functions that return something to wait for. */
abstract class DependsAsync extends DependsNow {

    /** A value of a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public static <R> Dependency<R> dependsAsync(Fn0<? extends Publisher<? extends R>> function) {
        return Dependency.of(List.of(), Call.async(function));
    }

    /** A value of a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public static <A, R> Dependency<R> dependsAsync(
            Input<A> a, Fn1<? super A, ? extends Publisher<? extends R>> function) {
        return Dependency.of(List.of(a), Call.async(function));
    }

    /** A value of a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public static <A, B, R> Dependency<R> dependsAsync(
            Input<A> a, Input<B> b, Fn2<? super A, ? super B, ? extends Publisher<? extends R>> function) {
        return Dependency.of(List.of(a, b), Call.async(function));
    }

    /** A value of a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public static <A, B, C, R> Dependency<R> dependsAsync(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Fn3<? super A, ? super B, ? super C, ? extends Publisher<? extends R>> function) {
        return Dependency.of(List.of(a, b, c), Call.async(function));
    }

    /** A value of a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public static <A, B, C, D, R> Dependency<R> dependsAsync(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends Publisher<? extends R>> function) {
        return Dependency.of(List.of(a, b, c, d), Call.async(function));
    }

    /** A value of a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public static <A, B, C, D, E, R> Dependency<R> dependsAsync(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends Publisher<? extends R>> function) {
        return Dependency.of(List.of(a, b, c, d, e), Call.async(function));
    }

    /** A value of a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public static <A, B, C, D, E, F, R> Dependency<R> dependsAsync(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Fn6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends Publisher<? extends R>>
                    function) {
        return Dependency.of(List.of(a, b, c, d, e, f), Call.async(function));
    }

    /** A value of a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public static <A, B, C, D, E, F, G, R> Dependency<R> dependsAsync(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Input<G> g,
            Fn7<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? extends Publisher<? extends R>>
                    function) {
        return Dependency.of(List.of(a, b, c, d, e, f, g), Call.async(function));
    }

    /** A value of a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block. */
    public static <A, B, C, D, E, F, G, H, R> Dependency<R> dependsAsync(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Input<G> g,
            Input<H> h,
            Fn8<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? extends Publisher<? extends R>>
                    function) {
        return Dependency.of(List.of(a, b, c, d, e, f, g, h), Call.async(function));
    }

    /** More inputs than a function can have, which the compiler refuses: group some with another {@code depends}. */
    public static <A, B, C, D, E, F, G, H, I, R> UseDependsBeyond8Inputs dependsAsync(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Input<G> g,
            Input<H> h,
            Input<I> i,
            Fn9<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? extends Publisher<? extends R>>
                    function) {
        throw new MisuseException("there are more than 8 inputs", "group some with depends(.., Record::new)");
    }

    /** A value of a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public static <R> Dependency<R> dependsFuture(Fn0<? extends CompletionStage<? extends R>> function) {
        return Dependency.of(List.of(), Call.async(function));
    }

    /** A value of a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public static <A, R> Dependency<R> dependsFuture(
            Input<A> a, Fn1<? super A, ? extends CompletionStage<? extends R>> function) {
        return Dependency.of(List.of(a), Call.async(function));
    }

    /** A value of a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public static <A, B, R> Dependency<R> dependsFuture(
            Input<A> a, Input<B> b, Fn2<? super A, ? super B, ? extends CompletionStage<? extends R>> function) {
        return Dependency.of(List.of(a, b), Call.async(function));
    }

    /** A value of a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public static <A, B, C, R> Dependency<R> dependsFuture(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Fn3<? super A, ? super B, ? super C, ? extends CompletionStage<? extends R>> function) {
        return Dependency.of(List.of(a, b, c), Call.async(function));
    }

    /** A value of a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public static <A, B, C, D, R> Dependency<R> dependsFuture(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends CompletionStage<? extends R>> function) {
        return Dependency.of(List.of(a, b, c, d), Call.async(function));
    }

    /** A value of a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public static <A, B, C, D, E, R> Dependency<R> dependsFuture(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends CompletionStage<? extends R>>
                    function) {
        return Dependency.of(List.of(a, b, c, d, e), Call.async(function));
    }

    /** A value of a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public static <A, B, C, D, E, F, R> Dependency<R> dependsFuture(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Fn6<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? extends CompletionStage<? extends R>>
                    function) {
        return Dependency.of(List.of(a, b, c, d, e, f), Call.async(function));
    }

    /** A value of a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public static <A, B, C, D, E, F, G, R> Dependency<R> dependsFuture(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Input<G> g,
            Fn7<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? extends CompletionStage<? extends R>>
                    function) {
        return Dependency.of(List.of(a, b, c, d, e, f, g), Call.async(function));
    }

    /** A value of a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block. */
    public static <A, B, C, D, E, F, G, H, R> Dependency<R> dependsFuture(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Input<G> g,
            Input<H> h,
            Fn8<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? extends CompletionStage<? extends R>>
                    function) {
        return Dependency.of(List.of(a, b, c, d, e, f, g, h), Call.async(function));
    }

    /** More inputs than a function can have, which the compiler refuses: group some with another {@code depends}. */
    public static <A, B, C, D, E, F, G, H, I, R> UseDependsBeyond8Inputs dependsFuture(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Input<G> g,
            Input<H> h,
            Input<I> i,
            Fn9<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? extends CompletionStage<? extends R>>
                    function) {
        throw new MisuseException("there are more than 8 inputs", "group some with depends(.., Record::new)");
    }
}
