package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.Contact;
import io.fastapi.EngineSettings;
import io.fastapi.ExternalDocs;
import io.fastapi.FastApi;
import io.fastapi.License;
import io.fastapi.Server;
import io.fastapi.Tag;
import io.fastapi.engine.netty.NettyEdge;
import io.fastapi.error.DefinitionException;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.TypeAdapters;
import io.micrometer.observation.ObservationRegistry;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;

class FastApiAutoConfigurationTests {

    private static final AutoConfigurations AUTO_CONFIGURATIONS =
            AutoConfigurations.of(JacksonAutoConfiguration.class, FastApiAutoConfiguration.class);

    private final ReactiveWebApplicationContextRunner context =
            new ReactiveWebApplicationContextRunner().withConfiguration(AUTO_CONFIGURATIONS);

    @Test
    void routerBeansAreServedInTheirOrder() {
        this.context
                .withUserConfiguration(TwoRouters.class)
                .run(context ->
                        assertThat(paths(context.getBean(FastApi.class))).containsExactly("/first", "/second"));
    }

    @Test
    void anApplicationBeanReplacesTheAutoConfiguredOne() {
        this.context
                .withUserConfiguration(TwoRouters.class)
                .withBean(
                        FastApi.class,
                        () -> FastApi.of(get("/own").handle(() -> "own")).title("Own"))
                .withPropertyValues("fastapi.title=Ignored")
                .run(context -> {
                    FastApi application = context.getBean(FastApi.class);
                    assertThat(paths(application)).containsExactly("/own");
                    assertThat(application.apiInfo().title()).isEqualTo("Own");
                });
    }

    @Test
    void backgroundTasksAreObservedWhereThereIsARegistry() {
        ObservationRegistry registry = ObservationRegistry.create();
        this.context
                .withBean(ObservationRegistry.class, () -> registry)
                .run(context -> assertThat(context.getBean(EngineSettings.class).observations())
                        .isSameAs(registry));
        this.context.run(context ->
                assertThat(context.getBean(EngineSettings.class).observations()).isSameAs(ObservationRegistry.NOOP));
    }

    @Test
    void withoutPropertiesTheDefaultsAreFastApis() {
        this.context.run(context -> assertThat(context.getBean(FastApi.class))
                .returns(FastApi.of().apiInfo(), FastApi::apiInfo)
                .returns(FastApi.of().docs(), FastApi::docs)
                .returns(true, FastApi::redirectsSlashes)
                .returns("", FastApi::rootPath));
    }

    @Test
    void propertiesDescribeTheApplication() {
        this.context
                .withPropertyValues(
                        "fastapi.title=Items",
                        "fastapi.version=2.0.0",
                        "fastapi.summary=All items",
                        "fastapi.terms-of-service=https://example.com/terms",
                        "fastapi.contact.name=Ada",
                        "fastapi.contact.email=ada@example.com",
                        "fastapi.license.name=MIT",
                        "fastapi.servers[0].url=https://example.com",
                        "fastapi.tags[0].name=items",
                        "fastapi.tags[0].external-docs.url=https://example.com/items",
                        "fastapi.redirect-slashes=false")
                .run(context -> {
                    FastApi application = context.getBean(FastApi.class);
                    assertThat(application.redirectsSlashes()).isFalse();
                    assertThat(application.apiInfo().title()).isEqualTo("Items");
                    assertThat(application.apiInfo().version()).isEqualTo("2.0.0");
                    assertThat(application.apiInfo().summary()).contains("All items");
                    assertThat(application.apiInfo().termsOfService()).contains("https://example.com/terms");
                    assertThat(application.apiInfo().contact())
                            .contains(Contact.of("Ada").email("ada@example.com"));
                    assertThat(application.apiInfo().license()).contains(License.of("MIT"));
                    assertThat(application.apiInfo().servers()).containsExactly(Server.of("https://example.com"));
                    assertThat(application.apiInfo().tags())
                            .containsExactly(
                                    Tag.of("items").externalDocs(ExternalDocs.of("https://example.com/items")));
                });
    }

    @Test
    void anEmptyUrlSwitchesAPageOff() {
        this.context
                .withPropertyValues("fastapi.docs-url=", "fastapi.redoc-url=/reference")
                .run(context -> assertThat(context.getBean(FastApi.class).docs())
                        .returns(Optional.empty(), docs -> docs.docsUrl())
                        .returns(Optional.of("/reference"), docs -> docs.redocUrl())
                        .returns(Optional.of("/openapi.json"), docs -> docs.openapiUrl()));
    }

    @Test
    void swaggerUiParametersKeepTheirNamesAndTypes() {
        this.context
                .withPropertyValues("fastapi.docs.swagger-ui-parameters.deepLinking=false")
                .run(context -> assertThat(context.getBean(FastApi.class).docs().swaggerUiParameters())
                        .isEqualTo(Map.of("deepLinking", false)));
    }

    @Test
    void aTypeAdaptersBeanReplacesTheAutoConfiguredOne() {
        TypeAdapters own = TypeAdapters.defaults();
        this.context
                .withBean(TypeAdapters.class, () -> own)
                .run(context -> assertThat(context.getBean(TypeAdapters.class)).isSameAs(own));
    }

    @Test
    void hooksRunAtStartAndWhenTheContextCloses() {
        List<String> events = new ArrayList<>();
        this.context
                .withBean(
                        FastApi.class,
                        () -> FastApi.of().onStartup(() -> events.add("up")).onShutdown(() -> events.add("down")))
                .run(context -> assertThat(events).containsExactly("up"));
        assertThat(events).containsExactly("up", "down");
    }

    @Test
    void aFailingStartUpHookStopsTheStart() {
        this.context
                .withBean(
                        FastApi.class,
                        () -> FastApi.of().onStartup(() -> {
                            throw new IllegalArgumentException("no database");
                        }))
                .run(context ->
                        assertThat(context).hasFailed().getFailure().rootCause().hasMessage("no database"));
    }

    @Test
    void aSuspiciousDefinitionStopsTheStartOnlyIfAskedTo() {
        ReactiveWebApplicationContextRunner suspicious = this.context.withBean(
                ApiRouter.class,
                () -> ApiRouter.of(
                        get("/items").handle(() -> "first"), get("/items").handle(() -> "hidden")));

        suspicious.run(context -> assertThat(context).hasNotFailed());
        suspicious
                .withPropertyValues("fastapi.verify=strict")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(DefinitionException.class));
    }

    @Test
    void connectionsUseThePooledAllocator() {
        this.context.run(context -> {
            HttpServer server = context.getBean("fastApiPooledAllocator", NettyServerCustomizer.class)
                    .apply(HttpServer.create());
            assertThat(server.configuration().childOptions().get(ChannelOption.ALLOCATOR))
                    .isSameAs(PooledByteBufAllocator.DEFAULT);
        });
    }

    @Test
    void thePooledAllocatorCanBeSwitchedOff() {
        this.context
                .withPropertyValues("fastapi.netty.pooled-allocator=false")
                .run(context -> assertThat(context).doesNotHaveBean("fastApiPooledAllocator"));
    }

    @Test
    void theDepthOfJsonIsAProperty() {
        this.context
                .withPropertyValues("fastapi.limits.json-depth=7")
                .run(context -> assertThat(context.getBean(TypeAdapters.class).jsonDepth())
                        .isEqualTo(7));
    }

    @Test
    void connectionsOfHttp2HaveTheIdleTimeOfTheProperties() {
        this.context.withPropertyValues("fastapi.limits.idle-time=7s").run(context -> {
            HttpServer server =
                    context.getBean(NettyEdge.class).applyTo(HttpServer.create().protocol(HttpProtocol.H2C));
            assertThat(server.configuration().idleTimeout()).hasSeconds(7);
        });
    }

    @Test
    void otherServersNeedNoNetty() {
        this.context
                .withClassLoader(new FilteredClassLoader(HttpServer.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(NettyServerCustomizer.class));
    }

    @Test
    void outsideOfAReactiveWebApplicationNothingIsConfigured() {
        new ApplicationContextRunner()
                .withConfiguration(AUTO_CONFIGURATIONS)
                .run(context -> assertThat(context).doesNotHaveBean(FastApi.class));
    }

    /** Boot reads the annotation by reflection as well, and warns at each start of a class that is not there. */
    @Test
    void theOrderNamesNoClassThatMayBeMissing() {
        List<String> ours =
                ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()).getCandidates().stream()
                        .filter(name -> name.startsWith("io.fastapi."))
                        .toList();
        assertThat(ours).hasSizeGreaterThan(3).allSatisfy(name -> {
            AutoConfiguration order = Class.forName(name).getAnnotation(AutoConfiguration.class);
            assertThat(Stream.of(order.after(), order.before()).flatMap(Stream::of))
                    .allMatch(type -> type.getName().startsWith("io.fastapi."));
        });
    }

    @Test
    void aServerWithoutTheAutoConfigurationOfApplicationsStarts() {
        List<Class<?>> others =
                ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()).getCandidates().stream()
                        .filter(name -> name.startsWith("io.fastapi.")
                                && !name.equals(FastApiAutoConfiguration.class.getName()))
                        .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                        .toList();
        assertThat(others).hasSizeGreaterThan(5);
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(others.toArray(Class[]::new)))
                .withConfiguration(AutoConfigurations.of(ReactiveWebSecurityAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static List<String> paths(FastApi application) {
        return application.operations().stream()
                .map(operation -> operation.settings().path())
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoRouters {

        @Bean
        @Order(2)
        ApiRouter late() {
            return ApiRouter.of(get("/second").handle(() -> "second"));
        }

        @Bean
        @Order(1)
        ApiRouter early() {
            return ApiRouter.of(get("/first").handle(() -> "first"));
        }
    }
}
