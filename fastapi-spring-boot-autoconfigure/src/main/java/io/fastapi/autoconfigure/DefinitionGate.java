package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.error.DefinitionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Stops the start of an application that cannot be served as it is defined. Spring wraps what the method of a bean throws in
 * the names of all beans that need it, and logs that with every mistake in it; so the mistakes wait here until the beans are
 * there. The web server starts after that.
 */
final class DefinitionGate implements SmartInitializingSingleton {

    /** Says that the start is stopped; the mistakes are in the cause, and printed once, by the analyzer. */
    static final class Closed extends RuntimeException {

        private static final String MESSAGE =
                "the application cannot be served as it is defined, for the reasons below";

        Closed(RuntimeException mistakes) {
            super(MESSAGE, mistakes);
        }

        /** Without the name of a class: Spring logs this in a line of its own. */
        @Override
        public String toString() {
            return MESSAGE;
        }
    }

    private @Nullable DefinitionException mistakes;
    private boolean passed;

    /**
     * The engine.
     *
     * @param compiler makes it
     * @param substitute makes one that serves nothing, for the beans that need one until the start is stopped
     */
    FastApiEngine engine(Supplier<FastApiEngine> compiler, Supplier<FastApiEngine> substitute) {
        try {
            return compiler.get();
        } catch (DefinitionException found) {
            if (this.passed) {
                throw found; // beans are made lazily, so that nothing looks here again
            }
            this.mistakes = found;
            return substitute.get();
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        this.passed = true;
        if (this.mistakes != null) {
            throw new Closed(this.mistakes);
        }
    }
}
