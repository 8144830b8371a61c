// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi;

import io.fastapi.function.Action0;
import io.fastapi.function.Action1;
import io.fastapi.function.Action2;
import io.fastapi.function.Action3;
import io.fastapi.function.Action4;
import io.fastapi.function.Action5;
import io.fastapi.function.Action6;
import io.fastapi.function.Action7;
import io.fastapi.function.Action8;
import io.fastapi.function.Action9;
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

/** The methods {@code depends} of {@link Dsl}, FastAPI's {@code Depends}, for functions that may block. */
abstract class Depends extends DependsAsync {

    /** A value of a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <R> Dependency<R> depends(Fn0<? extends R> function) {
        return Dependency.of(List.of(), Call.blocking(function));
    }

    /** A value of a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, R> Dependency<R> depends(Input<A> a, Fn1<? super A, ? extends R> function) {
        return Dependency.of(List.of(a), Call.blocking(function));
    }

    /** A value of a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, B, R> Dependency<R> depends(
            Input<A> a, Input<B> b, Fn2<? super A, ? super B, ? extends R> function) {
        return Dependency.of(List.of(a, b), Call.blocking(function));
    }

    /** A value of a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, B, C, R> Dependency<R> depends(
            Input<A> a, Input<B> b, Input<C> c, Fn3<? super A, ? super B, ? super C, ? extends R> function) {
        return Dependency.of(List.of(a, b, c), Call.blocking(function));
    }

    /** A value of a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, B, C, D, R> Dependency<R> depends(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> function) {
        return Dependency.of(List.of(a, b, c, d), Call.blocking(function));
    }

    /** A value of a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, B, C, D, E, R> Dependency<R> depends(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> function) {
        return Dependency.of(List.of(a, b, c, d, e), Call.blocking(function));
    }

    /** A value of a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, B, C, D, E, F, R> Dependency<R> depends(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Fn6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> function) {
        return Dependency.of(List.of(a, b, c, d, e, f), Call.blocking(function));
    }

    /** A value of a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, B, C, D, E, F, G, R> Dependency<R> depends(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Input<G> g,
            Fn7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R> function) {
        return Dependency.of(List.of(a, b, c, d, e, f, g), Call.blocking(function));
    }

    /** A value of a function that may block: it runs on a virtual thread, or on a pooled one before Java 21. */
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
        return Dependency.of(List.of(a, b, c, d, e, f, g, h), Call.blocking(function));
    }

    /** More inputs than a function can have, which the compiler refuses: group some with another {@code depends}. */
    public static <A, B, C, D, E, F, G, H, I, R> UseDependsBeyond8Inputs depends(
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

    /** A check by a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static Dependency<Void> dependsVoid(Action0 function) {
        return Dependency.of(List.of(), Call.blocking(function));
    }

    /** A check by a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A> Dependency<Void> dependsVoid(Input<A> a, Action1<? super A> function) {
        return Dependency.of(List.of(a), Call.blocking(function));
    }

    /** A check by a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, B> Dependency<Void> dependsVoid(Input<A> a, Input<B> b, Action2<? super A, ? super B> function) {
        return Dependency.of(List.of(a, b), Call.blocking(function));
    }

    /** A check by a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, B, C> Dependency<Void> dependsVoid(
            Input<A> a, Input<B> b, Input<C> c, Action3<? super A, ? super B, ? super C> function) {
        return Dependency.of(List.of(a, b, c), Call.blocking(function));
    }

    /** A check by a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, B, C, D> Dependency<Void> dependsVoid(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Action4<? super A, ? super B, ? super C, ? super D> function) {
        return Dependency.of(List.of(a, b, c, d), Call.blocking(function));
    }

    /** A check by a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, B, C, D, E> Dependency<Void> dependsVoid(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Action5<? super A, ? super B, ? super C, ? super D, ? super E> function) {
        return Dependency.of(List.of(a, b, c, d, e), Call.blocking(function));
    }

    /** A check by a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, B, C, D, E, F> Dependency<Void> dependsVoid(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Action6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F> function) {
        return Dependency.of(List.of(a, b, c, d, e, f), Call.blocking(function));
    }

    /** A check by a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, B, C, D, E, F, G> Dependency<Void> dependsVoid(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Input<G> g,
            Action7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G> function) {
        return Dependency.of(List.of(a, b, c, d, e, f, g), Call.blocking(function));
    }

    /** A check by a function that returns nothing and may block: it runs on a virtual thread, or on a pooled one before Java 21. */
    public static <A, B, C, D, E, F, G, H> Dependency<Void> dependsVoid(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Input<G> g,
            Input<H> h,
            Action8<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H> function) {
        return Dependency.of(List.of(a, b, c, d, e, f, g, h), Call.blocking(function));
    }

    /** More inputs than a function can have, which the compiler refuses: group some with another {@code depends}. */
    public static <A, B, C, D, E, F, G, H, I> UseDependsBeyond8Inputs dependsVoid(
            Input<A> a,
            Input<B> b,
            Input<C> c,
            Input<D> d,
            Input<E> e,
            Input<F> f,
            Input<G> g,
            Input<H> h,
            Input<I> i,
            Action9<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, ? super I>
                    function) {
        throw new MisuseException("there are more than 8 inputs", "group some with depends(.., Record::new)");
    }
}
