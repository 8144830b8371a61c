// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.operation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A function of 3 inputs that may fail. Serializable, so that a method reference tells its name and return type. */
@FunctionalInterface
public interface Fn3<
                A extends @Nullable Object,
                B extends @Nullable Object,
                C extends @Nullable Object,
                R extends @Nullable Object>
        extends Serializable {

    /** Returns the result. */
    R apply(A a, B b, C c) throws Exception;
}
