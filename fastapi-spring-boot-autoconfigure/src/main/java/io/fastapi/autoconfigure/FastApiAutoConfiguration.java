package io.fastapi.autoconfigure;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.engine.FastApiExceptionHandler;
import io.fastapi.engine.FastApiHandlerAdapter;
import io.fastapi.engine.FastApiHandlerMapping;
import io.fastapi.engine.FastApiResourceGuard;
import io.fastapi.engine.FastApiWebFilter;
import io.fastapi.function.WorkerContext;
import io.fastapi.input.Overrides;
import io.fastapi.routing.ApiRouter;
import io.fastapi.templating.Templates;
import io.fastapi.types.TypeAdapters;
import io.fastapi.websocket.MessageMeter;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.WebExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves FastAPI operations in a reactive web application: all {@link ApiRouter} beans, in order, as the
 * {@code fastapi.*} properties say, or the {@link FastApi} bean that the application defines.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration",
            "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties({FastApiProperties.class, FastApiDocsProperties.class, FastApiMiddlewareProperties.class
})
@Import(FastApiNettyConfiguration.class)
public final class FastApiAutoConfiguration {

    /** The application, where no bean says what it is. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(FastApi.class)
    static class ApplicationOfRouters {

        @Bean
        @ConditionalOnMissingBean
        FastApi fastApi(ObjectProvider<ApiRouter> routers, FastApiProperties properties, FastApiDocsProperties docs) {
            FastApi application = FastApi.of(routers.orderedStream().toList());
            return new PropertiesMapper(properties).applyTo(application, docs);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    TypeAdapters fastApiTypeAdapters(
            FastApiProperties properties, ObjectProvider<JsonMapper> mapper, ListableBeanFactory beans) {
        JsonMapper known = mapper.getIfAvailable(JsonMapper::new);
        MapperReport.log(known);
        return TypeAdapters.of(known)
                .withJsonDepth(properties.limits().jsonDepth())
                .withValidator(new ValidatorOfBeans(beans));
    }

    @Bean
    @ConditionalOnMissingBean
    EngineSettings fastApiEngineSettings(
            FastApiProperties properties,
            ObjectProvider<Overrides> overrides,
            ObjectProvider<ServerCodecConfigurer> codecs,
            ObjectProvider<ObservationRegistry> observations,
            ObjectProvider<WorkerContext> workerContext,
            ObjectProvider<MessageMeter> messageMeter,
            ObjectProvider<Templates> templates) {
        return EngineSettings.defaults()
                .limits(new PropertiesMapper(properties).limits())
                .threads(new PropertiesMapper(properties).threads())
                .webSockets(new PropertiesMapper(properties).webSockets())
                .eventStreams(new PropertiesMapper(properties).eventStreams())
                .overrides(overrides.orderedStream().reduce(Overrides.none(), Overrides::and))
                .strict(properties.verify() == FastApiProperties.Verify.STRICT)
                .observations(observations.getIfUnique(() -> ObservationRegistry.NOOP))
                .workerContext(
                        workerContext.orderedStream().reduce(WorkerContext.NONE, (outer, inner) -> inner.within(outer)))
                .messageMeter(messageMeter.getIfAvailable(() -> MessageMeter.NONE))
                .templates(templates.getIfAvailable(() -> Templates.NONE))
                .codecs(codecs.getIfAvailable(ServerCodecConfigurer::create));
    }

    @Bean
    @ConditionalOnMissingBean(name = "fastApiPropertiesGate")
    static PropertiesGate fastApiPropertiesGate(Environment environment) {
        return new PropertiesGate(environment, PropertiesChecks::check);
    }

    /** Not lazy, even where beans are: it stops the start. */
    @Bean
    @Lazy(false)
    @ConditionalOnMissingBean
    DefinitionGate fastApiDefinitionGate() {
        return new DefinitionGate();
    }

    @Bean
    @ConditionalOnMissingBean
    ServedApplication fastApiServedApplication(
            ListableBeanFactory beans,
            FastApiProperties properties,
            FastApiDocsProperties docs,
            EngineSettings settings) {
        return new ServedApplication(beans, properties, docs, settings);
    }

    @Bean
    @ConditionalOnMissingBean
    FastApiEngine fastApiEngine(
            ServedApplication served,
            ObjectProvider<FastApi> applications,
            FastApiProperties properties,
            FastApiMiddlewareProperties middleware,
            TypeAdapters adapters,
            EngineSettings settings,
            Environment environment,
            DefinitionGate gate) {
        FastApiEngine engine = gate.engine(
                () -> served.of(applications, middleware, environment, adapters),
                () -> FastApiEngine.of(FastApi.of(), adapters, EngineSettings.defaults()));
        StartReport.served(engine.app(), adapters, properties.logRoutes());
        return engine;
    }

    @Bean
    @ConditionalOnMissingBean
    FastApiHandlerMapping fastApiHandlerMapping(FastApiEngine engine, ObjectProvider<WebFluxConfigurer> configurers) {
        FastApiHandlerMapping mapping = new FastApiHandlerMapping(engine);
        mapping.setCorsConfigurations(
                CorsMappings.of(configurers.orderedStream().toList()));
        return mapping;
    }

    @Bean
    @ConditionalOnMissingBean
    FastApiHandlerMapping.Leftovers fastApiLeftoversMapping(
            FastApiEngine engine, ObjectProvider<WebFluxConfigurer> configurers) {
        FastApiHandlerMapping.Leftovers mapping = new FastApiHandlerMapping.Leftovers(engine);
        mapping.setCorsConfigurations(
                CorsMappings.of(configurers.orderedStream().toList()));
        return mapping;
    }

    @Bean
    @ConditionalOnMissingBean
    FastApiResourceGuard fastApiResourceGuard(
            @Qualifier("resourceHandlerMapping") ObjectProvider<HandlerMapping> resources,
            ObjectProvider<WebFluxConfigurer> configurers) {
        FastApiResourceGuard guard = new FastApiResourceGuard(resources::getIfAvailable);
        guard.setCorsConfigurations(CorsMappings.of(configurers.orderedStream().toList()));
        return guard;
    }

    @Bean
    @ConditionalOnMissingBean
    FastApiHandlerAdapter fastApiHandlerAdapter() {
        return new FastApiHandlerAdapter();
    }

    @Bean
    @ConditionalOnMissingBean
    FastApiExceptionHandler fastApiExceptionHandler(FastApiEngine engine, FastApiProperties properties) {
        FastApiExceptionHandler handler = new FastApiExceptionHandler(engine);
        return properties.handleAllErrors() ? handler.answerAll() : handler;
    }

    /** No bean where there is no middleware, so that requests do not pay for it. */
    @Bean
    @ConditionalOnMissingBean
    @Nullable
    FastApiWebFilter fastApiWebFilter(FastApiEngine engine, ObjectProvider<WebExceptionHandler> errors) {
        return engine.hasMiddleware() ? new FastApiWebFilter(engine, new ErrorAnswers(errors)::answer) : null;
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("spring.webflux.base-path")
    static BasePathMisses fastApiBasePathMisses(
            Environment env, ObjectProvider<FastApiEngine> engine, ObjectProvider<FastApiExceptionHandler> errors) {
        return new BasePathMisses(env, engine, errors);
    }

    /** No bean where there is no root path, so that requests do not pay for it. */
    @Bean
    @ConditionalOnMissingBean
    @Nullable
    RootPathFilter fastApiRootPathFilter(FastApiProperties properties) {
        return properties.rootPath().isEmpty() ? null : new RootPathFilter(properties.rootPath());
    }

    @Bean
    @ConditionalOnMissingBean
    FastApiLifecycle fastApiLifecycle(FastApiEngine engine, ObjectProvider<LifecycleProperties> lifecycle) {
        Duration patience = lifecycle.getIfAvailable(LifecycleProperties::new).getTimeoutPerShutdownPhase();
        return new FastApiLifecycle(engine, patience);
    }

    /** Closes WebSockets and ends streams of events. */
    @Bean
    @ConditionalOnMissingBean(name = "fastApiLiveDrain")
    Drain fastApiLiveDrain(FastApiEngine engine) {
        return Drain.beforeTheServer(engine::resume, engine::drain);
    }

    @Bean
    @ConditionalOnMissingBean
    DocsAssetsConfigurer fastApiDocsAssetsConfigurer() {
        return new DocsAssetsConfigurer();
    }
}
