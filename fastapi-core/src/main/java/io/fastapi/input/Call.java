package io.fastapi.input;

import java.io.Serializable;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function over inputs, with what is known of it: where it runs, its name and its return type.
 *
 * @param function the function
 * @param mode where it runs
 * @param name the name of the method referred to, or empty for a lambda
 * @param returnType the generic return type of the method referred to; empty for a lambda
 */
public record Call(Function function, Mode mode, String name, Optional<Type> returnType) {

    /** Takes the values of the inputs in order. */
    @FunctionalInterface
    public interface Function {

        /** Returns the result: a value, or in {@link Mode#ASYNC} a {@code Publisher} or {@code CompletionStage}. */
        @Nullable
        Object invoke(@Nullable Object[] arguments) throws Exception;
    }

    /** Where a function runs. */
    public enum Mode {
        /** On a virtual thread, or a pooled one before Java 21: it may block. */
        BLOCKING,
        /** On the event loop: it must not block; its result is a {@code Publisher} or {@code CompletionStage}. */
        ASYNC,
        /** On whatever thread is at hand: it only makes a value of its arguments, as a record's constructor does. */
        PURE
    }

    /**
     * A call of a function that may block, FastAPI's {@code def}. A reference to a record's constructor runs in place.
     *
     * @param written the lambda or method reference as the user wrote it
     * @param function the same function over an array
     */
    public static Call blocking(Serializable written, Function function) {
        FunctionFacts facts = FunctionFacts.of(written);
        Mode mode = facts.recordConstructor() ? Mode.PURE : Mode.BLOCKING;
        return new Call(function, mode, facts.name(), facts.returnType());
    }

    /** A call of a function that returns a {@code Publisher} or {@code CompletionStage}, FastAPI's {@code async def}. */
    public static Call async(Serializable written, Function function) {
        FunctionFacts facts = FunctionFacts.of(written);
        return new Call(function, Mode.ASYNC, facts.name(), facts.returnType());
    }
}
