// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.function;

import org.jspecify.annotations.Nullable;

/** A function of one input that may fail. */
@FunctionalInterface
public interface Fn1<A extends @Nullable Object, R extends @Nullable Object> extends Fn {

    /** Returns the result. */
    R apply(A a) throws Exception;

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the caller gives what the inputs bring
    default @Nullable Object invoke(@Nullable Object[] arguments) throws Exception {
        return apply((A) arguments[0]);
    }
}
