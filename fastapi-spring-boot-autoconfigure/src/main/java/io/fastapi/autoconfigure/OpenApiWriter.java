package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.openapi.OpenApiDocument;
import io.fastapi.openapi.contract.OpenApiContract;
import io.fastapi.types.TypeAdapters;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.context.reactive.AnnotationConfigReactiveWebApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.util.ReflectionUtils;

/**
 * Writes the OpenAPI document of an application into a file, without starting its server, its lifespans or its runners: for
 * generators of clients in a build.
 *
 * <pre>{@code
 * java -cp .. io.fastapi.autoconfigure.OpenApiWriter com.example.Main target/openapi.json --spring.profiles.active=docs
 * }</pre>
 *
 * <p>The document of {@code fastapi.openapi.snapshot} is not compared, so that this can be what writes it.
 *
 * <p>The beans are made, so that whatever they connect to when they are made has to be there.
 */
public final class OpenApiWriter {

    private OpenApiWriter() {}

    /**
     * Writes the document.
     *
     * @param args the class with the application's {@code main}, the file, and arguments of the application
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        if (args.length < 2) {
            throw new IllegalArgumentException(
                    "Say the class with the main method of the application, and the file: com.example.Main openapi.json");
        }
        write(Class.forName(args[0]), Path.of(args[1]), Arrays.copyOfRange(args, 2, args.length));
    }

    /**
     * Writes the document.
     *
     * @param application the class with the application's {@code main}
     * @param file the file, which is written anew; its folders are made
     * @param args arguments of the application
     * @throws IllegalStateException if the application does not start as far as that, or starts without Spring Boot
     */
    static void write(Class<?> application, Path file, String... args) throws ReflectiveOperationException {
        Writing writing = new Writing(file);
        try {
            SpringApplication.withHook(writing::listener, () -> start(application, args));
        } catch (SpringApplication.AbandonedRunException done) {
            // the listener has ended the start
        } finally {
            writing.close();
        }
        if (!writing.isDone()) {
            throw new IllegalStateException(application.getName() + " has not started a Spring Boot application");
        }
    }

    private static void start(Class<?> application, String[] args) {
        Method main = ReflectionUtils.findMethod(application, "main", String[].class);
        if (main == null) {
            throw new IllegalStateException(application.getName() + " has no method main(String[])");
        }
        try {
            ReflectionUtils.makeAccessible(main);
            main.invoke(null, (Object) args);
        } catch (InvocationTargetException failure) {
            ReflectionUtils.rethrowRuntimeException(failure.getTargetException());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ends a start once all beans are made, and writes the document then. */
    private static final class Writing {

        private final Path file;
        private @Nullable ConfigurableApplicationContext opened;

        Writing(Path file) {
            this.file = file;
        }

        SpringApplicationRunListener listener(SpringApplication application) {
            application.setWebApplicationType(WebApplicationType.REACTIVE);
            application.setApplicationContextFactory(
                    ApplicationContextFactory.of(AnnotationConfigReactiveWebApplicationContext::new));
            application.addInitializers(context -> replaceWhatWouldStart(context.getBeanFactory()));
            return new SpringApplicationRunListener() {
                @Override
                public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
                    if (context.getBeanNamesForType(FastApiEngine.class).length > 0) {
                        write(context);
                        throw new SpringApplication.AbandonedRunException(context);
                    }
                }
            };
        }

        /** A report that is no definition is never called: the document is written in place of what it would compare to. */
        private static void replaceWhatWouldStart(ConfigurableListableBeanFactory beans) {
            beans.registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new NothingStarts());
            beans.registerSingleton(
                    ContractReport.class.getName(),
                    new ContractReport(beans.getBeanProvider(OpenApiContract.class), false));
        }

        private void write(ConfigurableApplicationContext context) {
            FastApiEngine engine = context.getBean(FastApiEngine.class);
            OpenApiContract.write(OpenApiDocument.of(engine.app(), context.getBean(TypeAdapters.class)), this.file);
            this.opened = context;
        }

        boolean isDone() {
            return this.opened != null;
        }

        void close() {
            if (this.opened != null) {
                this.opened.close();
            }
        }
    }

    /** Neither the server nor lifespans start. */
    private static final class NothingStarts implements LifecycleProcessor {

        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
