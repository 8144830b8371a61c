package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.head;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.websocket;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.resource.ResourceUrlProvider;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** An application of operations alone starts without what WebFlux serves other requests with. */
class WebFluxOnDemandTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void operationsDoWithoutTheDispatcher() throws Exception {
        try (Server server = Server.of(Application.class)) {
            assertThat(server.get("/items/1").body()).isEqualTo("\"1\"");
            assertThat(server.get("/openapi.json").statusCode()).isEqualTo(200);
            assertThat(server.isMade()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /unknown 404 {\"detail\":\"Not Found\"}",
                "POST /items/1 405 {\"detail\":\"Method Not Allowed\"}",
                "GET /items/1/ 307 ",
                "HEAD /heads 200 ",
                "OPTIONS /items/1 405 {\"detail\":\"Method Not Allowed\"}"
            })
    void itIsMadeForTheFirstRequestOfAnotherKind(String exchange) throws Exception {
        String[] parts = exchange.split(" ", 4);
        try (Server server = Server.of(Application.class)) {
            HttpRequest request = server.request(parts[1])
                    .method(parts[0], HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(Integer.parseInt(parts[2]));
            assertThat(response.body()).isEqualTo(parts[3]);
            assertThat(server.isMade()).isTrue();
            assertThat(server.get("/items/2").body()).isEqualTo("\"2\"");
        }
    }

    @Test
    void aFirstRequestForAResourceFindsIt() throws Exception {
        try (Server server = Server.of(Application.class)) {
            String page = server.get("/docs").body();
            Matcher script = Pattern.compile("src=\"(/webjars/[^\"]+)\"").matcher(page);
            assertThat(script.find()).isTrue();
            assertThat(server.isMade()).isFalse();
            assertThat(server.get(script.group(1)).statusCode()).isEqualTo(200);
            assertThat(server.context().getBean(ResourceUrlProvider.class).getHandlerMap())
                    .isNotEmpty();
        }
    }

    @Test
    void everyoneOfManyFirstRequestsIsAnswered() throws Exception {
        try (Server server = Server.of(Application.class)) {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 40)
                    .mapToObj(n -> CLIENT.sendAsync(
                            server.request((n % 2 == 0) ? "/unknown" : "/items/" + n)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()))
                    .toList();
            assertThat(answers.stream()
                            .map(answer -> answer.join().statusCode())
                            .collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                    .isEqualTo(Map.of(404, 20L, 200, 20L));
        }
    }

    @Test
    void aWebSocketMayComeFirst() throws Exception {
        try (Server server = Server.of(Application.class)) {
            CompletableFuture<String> received = new CompletableFuture<>();
            CLIENT.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://" + server.address() + "/greeting"), new Receiver(received))
                    .join();
            assertThat(received.join()).isEqualTo("hello");
        }
    }

    @Test
    void aClientWithoutAServerIsServedByIt() {
        try (Server server = Server.of(Application.class)) {
            WebTestClient client =
                    WebTestClient.bindToApplicationContext(server.context()).build();
            client.get().uri("/items/3").exchange().expectBody(String.class).isEqualTo("\"3\"");
            client.get().uri("/unknown").exchange().expectStatus().isNotFound();
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Controllers.class,
                Functions.class,
                Filtered.class,
                Configured.class,
                Mapping.class,
                Wrapped.class
            })
    void whoHasMoreForWebFluxHasItFromTheStart(Class<?> more) throws Exception {
        try (Server server = Server.of(Application.class, more)) {
            assertThat(server.isMade()).isTrue();
            assertThat(server.get("/items/1").body()).isEqualTo("\"1\"");
            assertThat(server.get("/unknown").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void addressesOfResourcesAreKnownToWhoAsksForThem() {
        try (Server server = Server.of(Application.class, Asking.class)) {
            assertThat(server.context().getBean(Asking.Answer.class).urls().getHandlerMap())
                    .isNotEmpty();
        }
    }

    @Test
    void theSamePropertyTurnsItOff() {
        try (Server server = Server.of(Map.of("fastapi.netty.direct", "false"), Application.class)) {
            assertThat(server.isMade()).isTrue();
        }
    }

    /** A running application. */
    private record Server(ConfigurableApplicationContext context) implements AutoCloseable {

        static Server of(Class<?>... sources) {
            return of(Map.of(), sources);
        }

        static Server of(Map<String, Object> properties, Class<?>... sources) {
            return new Server(new SpringApplicationBuilder(sources)
                    .properties("server.port=0", "spring.main.banner-mode=off")
                    .properties(properties)
                    .run());
        }

        boolean isMade() {
            return this.context.getBean(DispatcherHandler.class).getHandlerMappings() != null;
        }

        String address() {
            return "127.0.0.1:" + this.context.getEnvironment().getRequiredProperty("local.server.port");
        }

        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://" + address() + path));
        }

        HttpResponse<String> get(String path) throws Exception {
            return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        }

        @Override
        public void close() {
            this.context.close();
        }
    }

    /** Takes the first text of a WebSocket. */
    private record Receiver(CompletableFuture<String> received) implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            this.received.complete(text.toString());
            return WebSocket.Listener.super.onText(socket, text, last);
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            this.received.completeExceptionally(failure);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        NettyReactiveWebServerAutoConfiguration.class,
        HttpHandlerAutoConfiguration.class,
        WebFluxAutoConfiguration.class,
        ValidationAutoConfiguration.class,
        FastApiAutoConfiguration.class
    })
    static class Application {

        @Bean
        FastApi app() {
            return FastApi.of(
                    get("/items/{id}").params(path("id")).handle(id -> id),
                    head("/heads").handle(() -> ""),
                    websocket("/greeting").handle(socket -> {
                        socket.accept();
                        socket.sendText("hello");
                    }));
        }
    }

    @RestController
    static class Controllers {

        @GetMapping("/controller")
        String answer() {
            return "controller";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Functions {

        @Bean
        RouterFunction<ServerResponse> function() {
            return RouterFunctions.route()
                    .GET("/function", request -> ServerResponse.ok().build())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Filtered {

        @Bean
        WebFilter filter() {
            return (exchange, chain) -> chain.filter(exchange);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Configured {

        @Bean
        WebFluxConfigurer cors() {
            return new WebFluxConfigurer() {
                @Override
                public void addCorsMappings(CorsRegistry registry) {
                    registry.addMapping("/items/**");
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Mapping {

        @Bean
        HandlerMapping mapping() {
            WebHandler handler = exchange -> Mono.empty();
            return new SimpleUrlHandlerMapping(Map.of("/other", handler));
        }
    }

    /** Whoever wraps what Spring Boot serves has to see every request. */
    @Configuration(proxyBeanMethods = false)
    static class Wrapped {

        @Bean
        static BeanPostProcessor wrapping() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return (bean instanceof HttpHandler handler)
                            ? (HttpHandler) (request, response) -> handler.handle(request, response)
                            : bean;
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Asking {

        @Bean
        Answer answer(ResourceUrlProvider urls) {
            return new Answer(urls);
        }

        record Answer(ResourceUrlProvider urls) {}
    }
}
