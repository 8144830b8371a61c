// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.function;

import org.jspecify.annotations.Nullable;

/** A function without result of 2 inputs that may fail. */
@FunctionalInterface
public interface Action2<A extends @Nullable Object, B extends @Nullable Object> extends Fn {

    /** Does the work. */
    void apply(A a, B b) throws Exception;

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the caller gives what the inputs bring
    default @Nullable Object invoke(@Nullable Object[] arguments) throws Exception {
        apply((A) arguments[0], (B) arguments[1]);
        return null;
    }
}
