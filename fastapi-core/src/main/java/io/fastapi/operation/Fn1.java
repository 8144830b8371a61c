// Written by fastapi-core/src/arity/GenerateArity.java; change that.
package io.fastapi.operation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A function of one input that may fail. Serializable, so that a method reference tells its name and return type. */
@FunctionalInterface
public interface Fn1<A extends @Nullable Object, R extends @Nullable Object> extends Serializable {

    /** Returns the result. */
    R apply(A a) throws Exception;
}
