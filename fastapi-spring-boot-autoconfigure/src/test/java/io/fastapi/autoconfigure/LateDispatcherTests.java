package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.FastApi;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.resource.ResourceUrlProvider;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.util.pattern.PatternParseException;
import reactor.core.publisher.Mono;

/** Nobody loses anything since WebFlux's dispatcher is made late: what would be lost has it made at the start. */
class LateDispatcherTests {

    private static RunningServer run(Class<?>... more) {
        return run(Map.of(), more);
    }

    private static RunningServer run(Map<String, Object> properties, Class<?>... more) {
        return RunningServer.of(
                properties,
                Stream.concat(Stream.of(Application.class), Stream.of(more)).toArray(Class<?>[]::new));
    }

    @Test
    void factoryBeansAreMadeAsLateAsWithoutIt() {
        try (RunningServer server = run(Map.of("my.name", "bound"), Factories.class)) {
            assertThat(server.bean(Props.class).name).isEqualTo("bound");
            assertThat(server.isMade()).isFalse();
        }
    }

    @Test
    void aMappingThatAFactoryMakesComesFirst() throws Exception {
        try (RunningServer server = run(MappingOfFactory.class)) {
            assertThat(server.get("/items/1").statusCode()).isEqualTo(200);
            assertThat(server.get("/items/1").body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Registrations.class, Advice.class})
    void whoSaysHowControllersAreServedHasItFromTheStart(Class<?> more) {
        try (RunningServer server = run(more)) {
            assertThat(server.isMade()).isTrue();
        }
    }

    @Test
    void aMistakeInSettingsStopsTheStart() {
        Map<String, Object> mistake = Map.of("spring.webflux.static-path-pattern", "/{");
        assertThatThrownBy(() -> run(mistake).close()).hasRootCauseInstanceOf(PatternParseException.class);
    }

    @Test
    void addressesOfResourcesAreThereForWhoAsksTheContext() {
        try (RunningServer server = run()) {
            assertThat(server.bean(ResourceUrlProvider.class).getHandlerMap()).isNotEmpty();
        }
    }

    @Test
    void contextsBelowDoNotMatter() throws Exception {
        try (RunningServer server = run();
                var child = new AnnotationConfigApplicationContext()) {
            child.setParent(server.context());
            child.refresh();
            server.get("/unknown");
            assertThat(server.bean(ResourceUrlProvider.class).getHandlerMap()).isNotEmpty();
        }
    }

    @Test
    void aClientThatLeavesInterruptsNobody() throws Exception {
        try (RunningServer server = run(Slow.class)) {
            Slow.Maker maker = server.bean(Slow.Maker.class);
            try (Socket socket = new Socket("127.0.0.1", server.port())) {
                OutputStream out = socket.getOutputStream();
                out.write("GET /unknown HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                assertThat(maker.begun.await(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(maker.interrupted.await(2, TimeUnit.SECONDS)).isFalse();
            maker.go.countDown();
            assertThat(server.get("/unknown").statusCode()).isEqualTo(404);
            assertThat(maker.times.get()).isEqualTo(1);
        }
    }

    @Test
    void itIsMadeWithTheClassesOfTheApplication() throws Exception {
        ClassLoader reloaded = new ClassLoader(getClass().getClassLoader()) {};
        try (RunningServer server = new RunningServer(new SpringApplicationBuilder(Application.class, Noting.class)
                .resourceLoader(new DefaultResourceLoader(reloaded))
                .properties("server.port=0", "spring.main.banner-mode=off")
                .run())) {
            server.get("/unknown");
            assertThat(server.bean(Noting.Note.class).classes.join()).isSameAs(reloaded);
        }
    }

    @Test
    void aFailureIsAnswered500AndTriedAgain() throws Exception {
        try (RunningServer server = run(Failing.class)) {
            HttpResponse<String> first = server.get("/unknown");
            assertThat(first.statusCode()).isEqualTo(500);
            assertThat(server.get("/unknown").statusCode()).isEqualTo(404);
        }
    }

    @WebFluxAlone
    static class Application {

        @Bean
        FastApi app() {
            return FastApi.of(get("/items/{id}").params(path("id")).handle(id -> id));
        }
    }

    @ConfigurationProperties("my")
    static class Props {
        private String name = "default";

        public void setName(String name) {
            this.name = name;
        }

        public String getName() {
            return this.name;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Props.class)
    static class Factories {

        static final class Raw implements FactoryBean<Object> {
            private final Props props;

            Raw(Props props) {
                this.props = props;
            }

            @Override
            public Object getObject() {
                return new StringBuilder(this.props.getName());
            }

            @Override
            public Class<?> getObjectType() {
                return StringBuilder.class;
            }
        }

        @Bean
        static BeanDefinitionRegistryPostProcessor raw() {
            return registry -> registry.registerBeanDefinition("rawThing", new RootBeanDefinition(Raw.class));
        }

        @Bean
        FactoryBean<?> thing(Props props) {
            return new FactoryBean<Object>() {
                @Override
                public Object getObject() {
                    return new StringBuilder(props.getName());
                }

                @Override
                public Class<?> getObjectType() {
                    return StringBuilder.class;
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class MappingOfFactory {

        @Bean
        FactoryBean<?> thing() {
            return new FactoryBean<Object>() {
                @Override
                public Object getObject() {
                    return new First();
                }

                @Override
                public Class<?> getObjectType() {
                    return HandlerMapping.class;
                }
            };
        }
    }

    static final class First implements HandlerMapping, Ordered {

        @Override
        public Mono<Object> getHandler(ServerWebExchange exchange) {
            WebHandler handler = served -> served.getResponse().setComplete();
            return exchange.getRequest().getPath().value().equals("/items/1") ? Mono.just(handler) : Mono.empty();
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registrations {

        @Bean
        WebFluxRegistrations registrations() {
            return new WebFluxRegistrations() {
                @Override
                public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                    return new RequestMappingHandlerMapping();
                }
            };
        }
    }

    @ControllerAdvice
    static class Advice {

        @ExceptionHandler
        String handle(IllegalStateException failure) {
            return "";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Noting {

        static final class Note implements BeanPostProcessor {
            final CompletableFuture<ClassLoader> classes = new CompletableFuture<>();

            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (name.equals("requestMappingHandlerMapping")) {
                    this.classes.complete(Thread.currentThread().getContextClassLoader());
                }
                return bean;
            }
        }

        @Bean
        static Note note() {
            return new Note();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Slow {

        static final class Maker implements BeanPostProcessor {
            final CountDownLatch begun = new CountDownLatch(1);
            final CountDownLatch go = new CountDownLatch(1);
            final CountDownLatch interrupted = new CountDownLatch(1);
            final AtomicInteger times = new AtomicInteger();

            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (name.equals("requestMappingHandlerMapping")) {
                    this.times.incrementAndGet();
                    this.begun.countDown();
                    try {
                        this.go.await(10, TimeUnit.SECONDS);
                    } catch (InterruptedException interrupt) {
                        this.interrupted.countDown();
                        throw new IllegalStateException(interrupt);
                    }
                }
                return bean;
            }
        }

        @Bean
        static Maker maker() {
            return new Maker();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Failing {

        @Bean
        static BeanPostProcessor failing() {
            AtomicBoolean failed = new AtomicBoolean();
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (name.equals("requestMappingHandlerMapping") && failed.compareAndSet(false, true)) {
                        throw new IllegalStateException("cannot");
                    }
                    return bean;
                }
            };
        }
    }
}
