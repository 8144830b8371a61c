// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.function;

import org.jspecify.annotations.Nullable;

/** A function without result of one input that may fail. */
@FunctionalInterface
public interface Action1<A extends @Nullable Object> extends Fn {

    /** Does the work. */
    void apply(A a) throws Exception;

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the caller gives what the inputs bring
    default @Nullable Object invoke(@Nullable Object[] arguments) throws Exception {
        apply((A) arguments[0]);
        return null;
    }
}
