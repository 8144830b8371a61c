package io.fastapi.function;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A function over an array, as the engine calls it; users write {@code Fn0..8} and {@code Action0..8}. Serializable, so
 * that a method reference tells its name and return type.
 */
public interface Fn extends Serializable {

    /** Returns the result: a value, a {@code Publisher} or {@code CompletionStage} of it, or {@code null}. */
    @Nullable
    Object invoke(@Nullable Object[] arguments) throws Exception;
}
