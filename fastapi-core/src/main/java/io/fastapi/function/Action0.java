// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.function;

import org.jspecify.annotations.Nullable;

/** A function without result of no input that may fail. */
@FunctionalInterface
public interface Action0 extends Fn {

    /** Does the work. */
    void apply() throws Exception;

    @Override
    default @Nullable Object invoke(@Nullable Object[] arguments) throws Exception {
        apply();
        return null;
    }
}
