// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.operation;

import io.fastapi.attribute.Attributes;
import io.fastapi.input.Input;
import io.fastapi.types.error.MisuseException;
import java.util.List;

/**
 * The step from an operation without inputs to one with them. Beyond 8, inputs that belong together are grouped:
 * {@code depends(query("skip"), query("limit"), Paging::new)}.
 */
abstract class Params extends OperationSettings<OperationSpec> {

    Params(Attributes attributes) {
        super(attributes, List.of());
    }

    /** With one input, which the handler receives in this order. */
    public <A> Inputs1<A> params(Input<A> a) {
        return new Inputs1<>(attributes(), List.of(a));
    }

    /** With 2 inputs, which the handler receives in this order. */
    public <A, B> Inputs2<A, B> params(Input<A> a, Input<B> b) {
        return new Inputs2<>(attributes(), List.of(a, b));
    }

    /** With 3 inputs, which the handler receives in this order. */
    public <A, B, C> Inputs3<A, B, C> params(Input<A> a, Input<B> b, Input<C> c) {
        return new Inputs3<>(attributes(), List.of(a, b, c));
    }

    /** With 4 inputs, which the handler receives in this order. */
    public <A, B, C, D> Inputs4<A, B, C, D> params(Input<A> a, Input<B> b, Input<C> c, Input<D> d) {
        return new Inputs4<>(attributes(), List.of(a, b, c, d));
    }

    /** With 5 inputs, which the handler receives in this order. */
    public <A, B, C, D, E> Inputs5<A, B, C, D, E> params(Input<A> a, Input<B> b, Input<C> c, Input<D> d, Input<E> e) {
        return new Inputs5<>(attributes(), List.of(a, b, c, d, e));
    }

    /** With 6 inputs, which the handler receives in this order. */
    public <A, B, C, D, E, F> Inputs6<A, B, C, D, E, F> params(
            Input<A> a, Input<B> b, Input<C> c, Input<D> d, Input<E> e, Input<F> f) {
        return new Inputs6<>(attributes(), List.of(a, b, c, d, e, f));
    }

    /** With 7 inputs, which the handler receives in this order. */
    public <A, B, C, D, E, F, G> Inputs7<A, B, C, D, E, F, G> params(
            Input<A> a, Input<B> b, Input<C> c, Input<D> d, Input<E> e, Input<F> f, Input<G> g) {
        return new Inputs7<>(attributes(), List.of(a, b, c, d, e, f, g));
    }

    /** With 8 inputs, which the handler receives in this order. */
    public <A, B, C, D, E, F, G, H> Inputs8<A, B, C, D, E, F, G, H> params(
            Input<A> a, Input<B> b, Input<C> c, Input<D> d, Input<E> e, Input<F> f, Input<G> g, Input<H> h) {
        return new Inputs8<>(attributes(), List.of(a, b, c, d, e, f, g, h));
    }

    /**
     * More inputs than a handler can have. There is no operation with so many: the compiler names the class that this
     * returns, and so the way out.
     */
    public UseDependsBeyond8Inputs params(
            Input<?> a,
            Input<?> b,
            Input<?> c,
            Input<?> d,
            Input<?> e,
            Input<?> f,
            Input<?> g,
            Input<?> h,
            Input<?> i,
            Input<?>... more) {
        throw new MisuseException("there are more than 8 inputs", "group some with depends(.., Record::new)");
    }
}
