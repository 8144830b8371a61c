package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.head;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.websocket;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import java.net.URI;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.ResourceUrlProvider;

/** An application of operations alone starts without what WebFlux serves other requests with. */
class WebFluxOnDemandTests {

    @Test
    void operationsDoWithoutTheDispatcher() throws Exception {
        try (RunningServer server = RunningServer.of(Application.class)) {
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
        try (RunningServer server = RunningServer.of(Application.class)) {
            HttpResponse<String> response =
                    server.send(server.request(parts[1]).method(parts[0], HttpRequest.BodyPublishers.noBody()));
            assertThat(response.statusCode()).isEqualTo(Integer.parseInt(parts[2]));
            assertThat(response.body()).isEqualTo(parts[3]);
            assertThat(server.isMade()).isTrue();
            assertThat(server.get("/items/2").body()).isEqualTo("\"2\"");
        }
    }

    @Test
    void aFirstRequestForAResourceFindsIt() throws Exception {
        try (RunningServer server = RunningServer.of(Application.class)) {
            String page = server.get("/docs").body();
            Matcher script = Pattern.compile("src=\"(/webjars/[^\"]+)\"").matcher(page);
            assertThat(script.find()).isTrue();
            assertThat(server.isMade()).isFalse();
            assertThat(server.get(script.group(1)).statusCode()).isEqualTo(200);
            assertThat(server.bean(ResourceUrlProvider.class).getHandlerMap()).isNotEmpty();
        }
    }

    @Test
    void everyoneOfManyFirstRequestsIsAnswered() throws Exception {
        try (RunningServer server = RunningServer.of(Application.class)) {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 40)
                    .mapToObj(n -> RunningServer.CLIENT.sendAsync(
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
        try (RunningServer server = RunningServer.of(Application.class)) {
            CompletableFuture<String> received = new CompletableFuture<>();
            RunningServer.CLIENT
                    .newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/greeting"), new Receiver(received))
                    .join();
            assertThat(received.join()).isEqualTo("hello");
        }
    }

    @Test
    void aClientWithoutAServerIsServedByIt() {
        try (RunningServer server = RunningServer.of(Application.class)) {
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
                SeeingRequests.Filtered.class,
                SeeingRequests.CrossOrigin.class,
                SeeingRequests.Mapping.class,
                SeeingRequests.Wrapped.class
            })
    void whoHasMoreForWebFluxHasItFromTheStart(Class<?> more) throws Exception {
        try (RunningServer server = RunningServer.of(Application.class, more)) {
            assertThat(server.isMade()).isTrue();
            assertThat(server.get("/items/1").body()).isEqualTo("\"1\"");
            assertThat(server.get("/unknown").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void addressesOfResourcesAreKnownToWhoAsksForThem() {
        try (RunningServer server = RunningServer.of(Application.class, Asking.class)) {
            assertThat(server.bean(Asking.Answer.class).urls().getHandlerMap()).isNotEmpty();
        }
    }

    @Test
    void theSamePropertyTurnsItOff() {
        try (RunningServer server = RunningServer.of(Map.of("fastapi.netty.direct", "false"), Application.class)) {
            assertThat(server.isMade()).isTrue();
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

    @WebFluxAlone
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
    static class Asking {

        @Bean
        Answer answer(ResourceUrlProvider urls) {
            return new Answer(urls);
        }

        record Answer(ResourceUrlProvider urls) {}
    }
}
