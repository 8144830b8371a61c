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

/** The methods {@code depends} of {@link Dsl}, FastAPI's {@code Depends}, for functions that only compute. */
abstract class DependsNow {

    /** A value of a function that only computes, on whatever thread the request is on: the event loop, so it must not block, or the worker of the step before. */
    public static <R> Dependency<R> dependsNow(Fn0<? extends R> function) {
        return Dependency.of(List.of(), Call.now(function));
    }

    /** A value of a function that only computes, on whatever thread the request is on: the event loop, so it must not block, or the worker of the step before. */
    public static <A, R> Dependency<R> dependsNow(Input<A> a, Fn1<? super A, ? extends R> function) {
        return Dependency.of(List.of(a), Call.now(function));
    }

    /** A value of a function that only computes, on whatever thread the request is on: the event loop, so it must not block, or the worker of the step before. */
    public static <A, B, R> Dependency<R> dependsNow(
            Input<A> a, Input<B> b, Fn2<? super A, ? super B, ? extends R> function) {
        return Dependency.of(List.of(a, b), Call.now(function));
    }

    /** A value of a function that only computes, on whatever thread the request is on: the event loop, so it must not block, or the worker of the step before. */
    public static <A, B, C, R> Dependency<R> dependsNow(
            Input<A> a, Input<B> b, Input<C> c, Fn3<? super A, ? super B, ? super C, ? extends R> function) {
        return Dependency.of(List.of(a, b, c), Call.now(function));
    }

    /** A value of a function that only computes, on whatever thread the request is on: the event loop, so it must not block, or the worker of the step before. */
    public static <A, B, C, D, R> Dependency<R> dependsNow(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> function) {
        return Dependency.of(List.of(a, b, c, d), Call.now(function));
    }

    /** A value of a function that only computes, on whatever thread the request is on: the event loop, so it must not block, or the worker of the step before. */
    public static <A, B, C, D, E, R> Dependency<R> dependsNow(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> function) {
        return Dependency.of(List.of(a, b, c, d, e), Call.now(function));
    }

    /** A value of a function that only computes, on whatever thread the request is on: the event loop, so it must not block, or the worker of the step before. */
    public static <A, B, C, D, E, F, R> Dependency<R> dependsNow(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Fn6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> function) {
        return Dependency.of(List.of(a, b, c, d, e, f), Call.now(function));
    }

    /** A value of a function that only computes, on whatever thread the request is on: the event loop, so it must not block, or the worker of the step before. */
    public static <A, B, C, D, E, F, G, R> Dependency<R> dependsNow(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Input<G> g,
            Fn7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R> function) {
        return Dependency.of(List.of(a, b, c, d, e, f, g), Call.now(function));
    }

    /** A value of a function that only computes, on whatever thread the request is on: the event loop, so it must not block, or the worker of the step before. */
    public static <A, B, C, D, E, F, G, H, R> Dependency<R> dependsNow(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Input<G> g,
            Input<H> h,
            Fn8<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, ? extends R>
                    function) {
        return Dependency.of(List.of(a, b, c, d, e, f, g, h), Call.now(function));
    }

    /** More inputs than a function can have, which the compiler refuses: group some with another {@code depends}. */
    public static <A, B, C, D, E, F, G, H, I, R> UseDependsBeyond8Inputs dependsNow(
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
                            ? extends R>
                    function) {
        throw new MisuseException("there are more than 8 inputs", "group some with depends(.., Record::new)");
    }
}
