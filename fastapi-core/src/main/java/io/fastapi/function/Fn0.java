// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.function;

import org.jspecify.annotations.Nullable;

/** A function of no input that may fail. */
@FunctionalInterface
public interface Fn0<R extends @Nullable Object> extends Fn {

    /** Returns the result. */
    R apply() throws Exception;

    @Override
    default @Nullable Object invoke(@Nullable Object[] arguments) throws Exception {
        return apply();
    }
}
