// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.function;

import org.jspecify.annotations.Nullable;

/** A function without result of 9 inputs that may fail. */
@FunctionalInterface
public interface Action9<
                A extends @Nullable Object,
                B extends @Nullable Object,
                C extends @Nullable Object,
                D extends @Nullable Object,
                E extends @Nullable Object,
                F extends @Nullable Object,
                G extends @Nullable Object,
                H extends @Nullable Object,
                I extends @Nullable Object>
        extends Fn {

    /** Does the work. */
    void apply(A a, B b, C c, D d, E e, F f, G g, H h, I i) throws Exception;

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the caller gives what the inputs bring
    default @Nullable Object invoke(@Nullable Object[] arguments) throws Exception {
        apply(
                (A) arguments[0],
                (B) arguments[1],
                (C) arguments[2],
                (D) arguments[3],
                (E) arguments[4],
                (F) arguments[5],
                (G) arguments[6],
                (H) arguments[7],
                (I) arguments[8]);
        return null;
    }
}
