package io.fastapi.autoconfigure;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.error.DefinitionException;
import io.fastapi.error.Problems;
import io.fastapi.middleware.Middleware;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.TypeAdapters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Finds the application to serve, and gives it what properties say of every application, its own {@link FastApi} bean or not.
 */
final class ServedApplication {

    private final ListableBeanFactory beans;
    private final FastApiProperties properties;
    private final FastApiDocsProperties docs;
    private final EngineSettings settings;
    private volatile @Nullable FastApi unjoined;

    ServedApplication(
            ListableBeanFactory beans,
            FastApiProperties properties,
            FastApiDocsProperties docs,
            EngineSettings settings) {
        this.beans = beans;
        this.properties = properties;
        this.docs = docs;
        this.settings = settings;
    }

    /**
     * The application, compiled; asked for once, by who serves it.
     *
     * @param applications the beans that say what it is
     * @param middleware what stands around it
     * @throws DefinitionException with everything that cannot be served, and where that stops the start, what is suspicious
     */
    FastApiEngine of(
            ObjectProvider<FastApi> applications,
            FastApiMiddlewareProperties middleware,
            Environment environment,
            TypeAdapters adapters) {
        Problems told = new Problems();
        try {
            FastApi root = root(applications, environment, told);
            StartReport.unknown(environment, told);
            IdleProperties.find(environment, this.properties, this.docs, told);
            StartReport.jackson(environment);
            if (!this.settings.strict()) {
                StartReport.log(told);
                told = new Problems();
            }
            FastApiEngine engine = FastApiEngine.of(surrounded(root, middleware, environment), adapters, this.settings);
            told.throwIfAny();
            return engine;
        } catch (DefinitionException wrong) {
            told.addAll(wrong.problems());
            throw new DefinitionException(told.all());
        }
    }

    private static FastApi surrounded(FastApi root, FastApiMiddlewareProperties middleware, Environment environment) {
        List<Middleware> around =
                MiddlewareMapper.middleware(middleware, new WrittenProperties(Binder.get(environment), new Problems()));
        return around.isEmpty() ? root : root.middleware(around.toArray(Middleware[]::new));
    }

    private FastApi root(ObjectProvider<FastApi> applications, Environment environment, Problems suspicious) {
        FastApi only = applications.getIfUnique();
        FastApi root = (only != null) ? only : RootApplication.of(this.beans.getBeansOfType(FastApi.class));
        StartReport.routers(root, this.beans.getBeansOfType(ApiRouter.class), suspicious);
        if (!has(FastApiAutoConfiguration.ApplicationOfRouters.class)) {
            PropertiesMapper mapper = new PropertiesMapper(this.properties);
            StartReport.properties(
                    root, application -> mapper.applyTo(application, this.docs), environment, suspicious);
        }
        this.unjoined = root;
        FastApi joined = this.docs.springdoc().join() ? joined(root) : root;
        FastApi shaped = DocsMapper.forGenerators(joined, this.docs.openapi());
        return this.properties.debug() ? shaped.debug(true) : shaped;
    }

    /** Springdoc's part is asked for with the document: making it needs all of its beans. */
    private FastApi joined(FastApi root) {
        if (!has(SpringdocPart.class)) {
            throw new DefinitionException(
                    List.of(
                            new DefinitionException.Problem(
                                    "fastapi.springdoc.join",
                                    "there is no springdoc whose document could be joined",
                                    "add org.springdoc:springdoc-openapi-starter-webflux-ui, and leave springdoc.api-docs.enabled on")));
        }
        ObjectProvider<SpringdocPart> part = this.beans.getBeanProvider(SpringdocPart.class);
        return root.openapi(document -> part.getObject().joinedTo(document));
    }

    /**
     * The application whose document shows nothing of springdoc's.
     *
     * @throws IllegalStateException if it was not served
     */
    FastApi unjoined() {
        FastApi found = this.unjoined;
        if (found == null) {
            throw new IllegalStateException("The application is not served yet");
        }
        return found;
    }

    private boolean has(Class<?> type) {
        return this.beans.getBeanNamesForType(type, true, false).length > 0;
    }
}
