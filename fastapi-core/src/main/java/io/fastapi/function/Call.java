package io.fastapi.function;

import java.lang.reflect.AnnotatedType;
import java.util.Optional;
import org.springframework.core.ResolvableType;

/**
 * A function with what is known of it: where it runs, its name and its return type. Handlers, dependencies, teardowns and
 * everything else that users write are calls. A result that is a {@code Publisher} or {@code CompletionStage} is waited
 * for in every mode.
 *
 * @param function the function
 * @param mode where it runs
 * @param name the name of the method referred to, or empty for a lambda
 * @param returnType the generic return type of the method referred to, with its annotations; empty for a lambda
 */
public record Call(Fn function, Mode mode, String name, Optional<AnnotatedType> returnType) {

    /** Where a function runs. */
    public enum Mode {
        /** On a virtual thread, or a pooled one before Java 21: it may block. */
        BLOCKING,
        /**
         * Where nothing may block, as a rule the event loop, else one of Reactor's parallel threads: its result is a
         * {@code Publisher} or {@code CompletionStage}.
         */
        ASYNC,
        /** On whatever thread is at hand: it only makes a value of its arguments, as a record's constructor does. */
        PURE
    }

    /** A call of a function that may block, FastAPI's {@code def}. A reference to a record's constructor runs in place. */
    public static Call blocking(Fn function) {
        FunctionFacts facts = FunctionFacts.of(function);
        Mode mode = facts.recordConstructor() ? Mode.PURE : Mode.BLOCKING;
        return new Call(function, mode, facts.name(), facts.returnType());
    }

    /** A call of a function that returns a {@code Publisher} or {@code CompletionStage}, FastAPI's {@code async def}. */
    public static Call async(Fn function) {
        return of(function, Mode.ASYNC);
    }

    /** A call of a function that only computes: an {@code async def} that awaits nothing. */
    public static Call now(Fn function) {
        return of(function, Mode.PURE);
    }

    /** How messages refer to the function: {@code loadModels}, or {@code a lambda in Main.app}. */
    public String label() {
        return this.name.isEmpty() ? FunctionFacts.origin(this.function) : this.name;
    }

    /** The class of what the function returns, also of a lambda; {@code Object} where the compiler did not know. */
    public Class<?> resultClass() {
        AnnotatedType type = this.returnType.orElse(null);
        return (type == null)
                ? FunctionFacts.inferredResult(this.function)
                : ResolvableType.forType(type.getType()).toClass();
    }

    private static Call of(Fn function, Mode mode) {
        FunctionFacts facts = FunctionFacts.of(function);
        return new Call(function, mode, facts.name(), facts.returnType());
    }
}
