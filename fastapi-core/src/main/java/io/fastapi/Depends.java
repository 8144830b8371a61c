// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi;

import io.fastapi.input.Call;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import io.fastapi.operation.Fn0;
import io.fastapi.operation.Fn1;
import io.fastapi.operation.Fn2;
import io.fastapi.operation.Fn3;
import io.fastapi.operation.Fn4;
import io.fastapi.operation.Fn5;
import io.fastapi.operation.Fn6;
import io.fastapi.operation.Fn7;
import io.fastapi.operation.Fn8;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;

/** The methods {@code depends} and {@code dependsAsync} of {@link Dsl}. */
abstract class Depends {

    /** A value computed by a function that may block: FastAPI's {@code Depends} on a {@code def}. */
    public static <R> Dependency<R> depends(Fn0<? extends R> function) {
        return Dependency.of(List.of(), Call.blocking(function, args -> function.apply()));
    }

    /** A value that arrives later, computed on the event loop: FastAPI's {@code Depends} on an {@code async def}. */
    public static <R> Dependency<R> dependsAsync(Fn0<? extends Publisher<? extends R>> function) {
        return Dependency.of(List.of(), Call.async(function, args -> function.apply()));
    }

    /** A value that arrives later, computed on the event loop, as a {@code CompletionStage}. */
    public static <R> Dependency<R> dependsFuture(Fn0<? extends CompletionStage<? extends R>> function) {
        return Dependency.of(List.of(), Call.async(function, args -> function.apply()));
    }

    /** A value computed by a function that may block: FastAPI's {@code Depends} on a {@code def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, R> Dependency<R> depends(Input<A> a, Fn1<? super A, ? extends R> function) {
        return Dependency.of(List.of(a), Call.blocking(function, args -> function.apply((A) args[0])));
    }

    /** A value that arrives later, computed on the event loop: FastAPI's {@code Depends} on an {@code async def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, R> Dependency<R> dependsAsync(
            Input<A> a, Fn1<? super A, ? extends Publisher<? extends R>> function) {
        return Dependency.of(List.of(a), Call.async(function, args -> function.apply((A) args[0])));
    }

    /** A value that arrives later, computed on the event loop, as a {@code CompletionStage}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, R> Dependency<R> dependsFuture(
            Input<A> a, Fn1<? super A, ? extends CompletionStage<? extends R>> function) {
        return Dependency.of(List.of(a), Call.async(function, args -> function.apply((A) args[0])));
    }

    /** A value computed by a function that may block: FastAPI's {@code Depends} on a {@code def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, R> Dependency<R> depends(
            Input<A> a, Input<B> b, Fn2<? super A, ? super B, ? extends R> function) {
        return Dependency.of(List.of(a, b), Call.blocking(function, args -> function.apply((A) args[0], (B) args[1])));
    }

    /** A value that arrives later, computed on the event loop: FastAPI's {@code Depends} on an {@code async def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, R> Dependency<R> dependsAsync(
            Input<A> a, Input<B> b, Fn2<? super A, ? super B, ? extends Publisher<? extends R>> function) {
        return Dependency.of(List.of(a, b), Call.async(function, args -> function.apply((A) args[0], (B) args[1])));
    }

    /** A value that arrives later, computed on the event loop, as a {@code CompletionStage}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, R> Dependency<R> dependsFuture(
            Input<A> a, Input<B> b, Fn2<? super A, ? super B, ? extends CompletionStage<? extends R>> function) {
        return Dependency.of(List.of(a, b), Call.async(function, args -> function.apply((A) args[0], (B) args[1])));
    }

    /** A value computed by a function that may block: FastAPI's {@code Depends} on a {@code def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, R> Dependency<R> depends(
            Input<A> a, Input<B> b, Input<C> c, Fn3<? super A, ? super B, ? super C, ? extends R> function) {
        return Dependency.of(
                List.of(a, b, c),
                Call.blocking(function, args -> function.apply((A) args[0], (B) args[1], (C) args[2])));
    }

    /** A value that arrives later, computed on the event loop: FastAPI's {@code Depends} on an {@code async def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, R> Dependency<R> dependsAsync(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Fn3<? super A, ? super B, ? super C, ? extends Publisher<? extends R>> function) {
        return Dependency.of(
                List.of(a, b, c), Call.async(function, args -> function.apply((A) args[0], (B) args[1], (C) args[2])));
    }

    /** A value that arrives later, computed on the event loop, as a {@code CompletionStage}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, R> Dependency<R> dependsFuture(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Fn3<? super A, ? super B, ? super C, ? extends CompletionStage<? extends R>> function) {
        return Dependency.of(
                List.of(a, b, c), Call.async(function, args -> function.apply((A) args[0], (B) args[1], (C) args[2])));
    }

    /** A value computed by a function that may block: FastAPI's {@code Depends} on a {@code def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, D, R> Dependency<R> depends(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> function) {
        return Dependency.of(
                List.of(a, b, c, d),
                Call.blocking(function, args -> function.apply((A) args[0], (B) args[1], (C) args[2], (D) args[3])));
    }

    /** A value that arrives later, computed on the event loop: FastAPI's {@code Depends} on an {@code async def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, D, R> Dependency<R> dependsAsync(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends Publisher<? extends R>> function) {
        return Dependency.of(
                List.of(a, b, c, d),
                Call.async(function, args -> function.apply((A) args[0], (B) args[1], (C) args[2], (D) args[3])));
    }

    /** A value that arrives later, computed on the event loop, as a {@code CompletionStage}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, D, R> Dependency<R> dependsFuture(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends CompletionStage<? extends R>> function) {
        return Dependency.of(
                List.of(a, b, c, d),
                Call.async(function, args -> function.apply((A) args[0], (B) args[1], (C) args[2], (D) args[3])));
    }

    /** A value computed by a function that may block: FastAPI's {@code Depends} on a {@code def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, D, E, R> Dependency<R> depends(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> function) {
        return Dependency.of(
                List.of(a, b, c, d, e),
                Call.blocking(
                        function,
                        args -> function.apply((A) args[0], (B) args[1], (C) args[2], (D) args[3], (E) args[4])));
    }

    /** A value that arrives later, computed on the event loop: FastAPI's {@code Depends} on an {@code async def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, D, E, R> Dependency<R> dependsAsync(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends Publisher<? extends R>> function) {
        return Dependency.of(
                List.of(a, b, c, d, e),
                Call.async(
                        function,
                        args -> function.apply((A) args[0], (B) args[1], (C) args[2], (D) args[3], (E) args[4])));
    }

    /** A value that arrives later, computed on the event loop, as a {@code CompletionStage}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, D, E, R> Dependency<R> dependsFuture(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends CompletionStage<? extends R>>
                    function) {
        return Dependency.of(
                List.of(a, b, c, d, e),
                Call.async(
                        function,
                        args -> function.apply((A) args[0], (B) args[1], (C) args[2], (D) args[3], (E) args[4])));
    }

    /** A value computed by a function that may block: FastAPI's {@code Depends} on a {@code def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, D, E, F, R> Dependency<R> depends(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Fn6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> function) {
        return Dependency.of(
                List.of(a, b, c, d, e, f),
                Call.blocking(
                        function,
                        args -> function.apply(
                                (A) args[0], (B) args[1], (C) args[2], (D) args[3], (E) args[4], (F) args[5])));
    }

    /** A value that arrives later, computed on the event loop: FastAPI's {@code Depends} on an {@code async def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, D, E, F, R> Dependency<R> dependsAsync(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Fn6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends Publisher<? extends R>>
                    function) {
        return Dependency.of(
                List.of(a, b, c, d, e, f),
                Call.async(
                        function,
                        args -> function.apply(
                                (A) args[0], (B) args[1], (C) args[2], (D) args[3], (E) args[4], (F) args[5])));
    }

    /** A value that arrives later, computed on the event loop, as a {@code CompletionStage}. */
    @SuppressWarnings({"unchecked", "NullAway"})
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
        return Dependency.of(
                List.of(a, b, c, d, e, f),
                Call.async(
                        function,
                        args -> function.apply(
                                (A) args[0], (B) args[1], (C) args[2], (D) args[3], (E) args[4], (F) args[5])));
    }

    /** A value computed by a function that may block: FastAPI's {@code Depends} on a {@code def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, D, E, F, G, R> Dependency<R> depends(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Input<G> g,
            Fn7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R> function) {
        return Dependency.of(
                List.of(a, b, c, d, e, f, g),
                Call.blocking(
                        function,
                        args -> function.apply(
                                (A) args[0], (B) args[1], (C) args[2], (D) args[3], (E) args[4], (F) args[5], (G)
                                        args[6])));
    }

    /** A value that arrives later, computed on the event loop: FastAPI's {@code Depends} on an {@code async def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
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
        return Dependency.of(
                List.of(a, b, c, d, e, f, g),
                Call.async(
                        function,
                        args -> function.apply(
                                (A) args[0], (B) args[1], (C) args[2], (D) args[3], (E) args[4], (F) args[5], (G)
                                        args[6])));
    }

    /** A value that arrives later, computed on the event loop, as a {@code CompletionStage}. */
    @SuppressWarnings({"unchecked", "NullAway"})
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
        return Dependency.of(
                List.of(a, b, c, d, e, f, g),
                Call.async(
                        function,
                        args -> function.apply(
                                (A) args[0], (B) args[1], (C) args[2], (D) args[3], (E) args[4], (F) args[5], (G)
                                        args[6])));
    }

    /** A value computed by a function that may block: FastAPI's {@code Depends} on a {@code def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, D, E, F, G, H, R> Dependency<R> depends(
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
        return Dependency.of(
                List.of(a, b, c, d, e, f, g, h),
                Call.blocking(
                        function,
                        args -> function.apply(
                                (A) args[0],
                                (B) args[1],
                                (C) args[2],
                                (D) args[3],
                                (E) args[4],
                                (F) args[5],
                                (G) args[6],
                                (H) args[7])));
    }

    /** A value that arrives later, computed on the event loop: FastAPI's {@code Depends} on an {@code async def}. */
    @SuppressWarnings({"unchecked", "NullAway"})
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
        return Dependency.of(
                List.of(a, b, c, d, e, f, g, h),
                Call.async(
                        function,
                        args -> function.apply(
                                (A) args[0],
                                (B) args[1],
                                (C) args[2],
                                (D) args[3],
                                (E) args[4],
                                (F) args[5],
                                (G) args[6],
                                (H) args[7])));
    }

    /** A value that arrives later, computed on the event loop, as a {@code CompletionStage}. */
    @SuppressWarnings({"unchecked", "NullAway"})
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
        return Dependency.of(
                List.of(a, b, c, d, e, f, g, h),
                Call.async(
                        function,
                        args -> function.apply(
                                (A) args[0],
                                (B) args[1],
                                (C) args[2],
                                (D) args[3],
                                (E) args[4],
                                (F) args[5],
                                (G) args[6],
                                (H) args[7])));
    }
}
