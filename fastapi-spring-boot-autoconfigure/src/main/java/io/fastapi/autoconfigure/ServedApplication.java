package io.fastapi.autoconfigure;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException;
import io.fastapi.error.Problems;
import io.fastapi.middleware.Middleware;
import io.fastapi.routing.ApiRouter;
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
     * The application; asked for once, by who serves it.
     *
     * @param applications the beans that say what it is
     * @param middleware what stands around it
     */
    FastApi of(ObjectProvider<FastApi> applications, FastApiMiddlewareProperties middleware, Environment environment) {
        FastApi root = root(applications, environment);
        StartReport.unknown(environment, this.settings.strict());
        StartReport.middleware(environment);
        StartReport.jackson(environment);
        List<Middleware> around =
                MiddlewareMapper.middleware(middleware, new WrittenProperties(Binder.get(environment), new Problems()));
        return around.isEmpty() ? root : root.middleware(around.toArray(Middleware[]::new));
    }

    private FastApi root(ObjectProvider<FastApi> applications, Environment environment) {
        FastApi only = applications.getIfUnique();
        FastApi root = (only != null) ? only : RootApplication.of(this.beans.getBeansOfType(FastApi.class));
        StartReport.routers(root, this.beans.getBeansOfType(ApiRouter.class), this.settings.strict());
        if (!has(FastApiAutoConfiguration.ApplicationOfRouters.class)) {
            PropertiesMapper mapper = new PropertiesMapper(this.properties);
            StartReport.properties(root, application -> mapper.applyTo(application, this.docs), environment);
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
