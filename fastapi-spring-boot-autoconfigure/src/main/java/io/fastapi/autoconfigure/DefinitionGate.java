package io.fastapi.autoconfigure;

import io.fastapi.EngineSettings;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.error.DefinitionException;
import io.fastapi.error.Problems;
import io.fastapi.input.Input;
import io.fastapi.input.Overrides;
import io.fastapi.middleware.Middleware;
import io.fastapi.operation.Mountable;
import io.fastapi.operation.RouterEntry;
import io.fastapi.security.jwt.JwtKeys;
import io.fastapi.security.jwt.JwtSettings;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.templating.Templates;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Stops the start of an application that cannot be served as it is defined. Spring wraps what the method of a bean throws in
 * the names of all beans that need it, and logs that with every mistake in it. So beans that define something are made here,
 * before all others, and what is thrown is kept; and what is found in the application as a whole waits here until the beans are
 * there. The web server starts after that.
 */
final class DefinitionGate
        implements BeanFactoryInitializer<ConfigurableListableBeanFactory>, SmartInitializingSingleton {

    /** The beans in which an application defines something. */
    private static final List<Class<?>> DEFINITIONS = List.of(
            RouterEntry.class,
            Mountable.class,
            Middleware.class,
            Input.class,
            Overrides.class,
            EngineSettings.class,
            Templates.class,
            JwtKeys.class,
            JwtSettings.class,
            JwtTokens.class);

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

    @Override
    public void initialize(ConfigurableListableBeanFactory beans) {
        Problems thrown = new Problems();
        BeansException other = null;
        for (String name : definitions(beans)) {
            try {
                beans.getBean(name);
            } catch (BeansException failure) {
                other = Mistakes.note(failure, thrown) ? other : failure;
            }
        }
        if (!thrown.all().isEmpty()) {
            throw new Closed(new DefinitionException(thrown.all()));
        }
        if (other != null) {
            throw other;
        }
    }

    private static Set<String> definitions(ConfigurableListableBeanFactory beans) {
        Set<String> names = new LinkedHashSet<>();
        for (Class<?> type : DEFINITIONS) {
            for (String name : beans.getBeanNamesForType(type, false, false)) {
                if (beans.containsBeanDefinition(name)
                        && !beans.getMergedBeanDefinition(name).isLazyInit()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

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
