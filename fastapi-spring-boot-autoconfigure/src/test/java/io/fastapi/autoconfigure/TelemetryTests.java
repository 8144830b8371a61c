package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.websocket;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.operation.ResponseClass;
import io.fastapi.security.ApiKeyQuery;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.micrometer.context.ContextRegistry;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;

/** What Micrometer and the log know of a request, wherever its functions run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelemetryTests {

    private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        NettyReactiveWebServerAutoConfiguration.class,
        HttpHandlerAutoConfiguration.class,
        WebFluxAutoConfiguration.class,
        ObservationAutoConfiguration.class,
        MetricsAutoConfiguration.class,
        CompositeMeterRegistryAutoConfiguration.class,
        SimpleMetricsExportAutoConfiguration.class,
        WebFluxObservationAutoConfiguration.class,
        FastApiTelemetryAutoConfiguration.class,
        FastApiAutoConfiguration.class
    })
    static class Application {

        @Bean
        List<String> seen() {
            return new CopyOnWriteArrayList<>();
        }

        /** All that is known of each observation, the values for traces too. */
        @Bean
        Observed observed() {
            return new Observed(new CopyOnWriteArrayList<>());
        }

        @Bean
        WebFilter names() {
            return (exchange, chain) -> {
                MDC.put("user", "ada");
                return chain.filter(exchange)
                        .contextWrite(context -> context.put("tenant", "acme"))
                        .doFinally(end -> MDC.remove("user"));
            };
        }

        @Bean
        FastApi app(List<String> seen, ObservationRegistry observations) {
            Runnable look = () -> seen.add(MDC.get("user") + " " + TENANT.get() + " "
                    + observations.getCurrentObservation().getContext().getName());
            Dependency<String> looking = depends(() -> {
                look.run();
                return "";
            });
            FastApi below = FastApi.of(
                    get("/items/{item_id}")
                            .params(path("item_id"), looking, backgroundTasks())
                            .handle((id, nothing, tasks) -> {
                                look.run();
                                tasks.add(look::run);
                                return "item";
                            }),
                    get("/refused").handle(() -> {
                        throw new HttpException(409);
                    }),
                    get("/broken").handle(() -> {
                        throw new IllegalStateException("broken");
                    }),
                    get("/events").responseClass(ResponseClass.EVENT_SOURCE).handleAsync(() -> Flux.just(1, 2)),
                    get("/open")
                            .responseClass(ResponseClass.EVENT_SOURCE)
                            .handleAsync(() -> Flux.concat(Flux.just(1), Flux.never())),
                    get("/secrets")
                            .params(ApiKeyQuery.name("key"), OAuth2PasswordBearer.tokenUrl("token"))
                            .handle((key, token) -> key.equals("hush-right")),
                    post("/token")
                            .params(OAuth2PasswordRequestForm.depends())
                            .handle(form -> form.password().length()),
                    get("/number").params(query("n", int.class)).handle(n -> n),
                    websocket("/ws/{room}").params(path("room")).handle((socket, room) -> {
                        socket.accept();
                        look.run();
                        socket.texts().forEach(socket::send);
                    }));
            return FastApi.of().mount("/below", below);
        }
    }

    record Observed(List<String> values) implements ObservationHandler<Observation.Context> {

        @Override
        public void onStop(Observation.Context context) {
            this.values.add(String.valueOf(context.getAllKeyValues()));
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    private ReactiveWebServerApplicationContext context;
    private MeterRegistry meters;
    private List<String> seen;
    private List<String> observed;

    @BeforeAll
    @SuppressWarnings("unchecked")
    void start() {
        ContextRegistry.getInstance().registerThreadLocalAccessor("tenant", TENANT);
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.setDefaultProperties(Map.of("server.port", "0", "spring.main.banner-mode", "off"));
        this.context = (ReactiveWebServerApplicationContext) application.run();
        this.meters = this.context.getBean(MeterRegistry.class);
        this.seen = this.context.getBean("seen", List.class);
        this.observed = this.context.getBean(Observed.class).values();
    }

    @AfterAll
    void stop() {
        this.context.close();
        ContextRegistry.getInstance().removeThreadLocalAccessor("tenant");
    }

    private HttpResponse<String> fetch(String path, String authorization, String form) throws Exception {
        int port = this.context.getWebServer().getPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", authorization);
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> fetch(String path) throws Exception {
        int port = this.context.getWebServer().getPort();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    private long count(String name, String uri) {
        return this.meters.find(name).tag("uri", uri).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private String error(String name, String uri) {
        return this.meters.get(name).tag("uri", uri).timer().getId().getTag("error");
    }

    @Test
    void theContextOfARequestReachesDependenciesHandlersAndTasks() throws Exception {
        this.seen.clear();
        fetch("/below/items/7");
        await().until(() -> this.seen.size() == 3);
        assertThat(this.seen)
                .containsExactly(
                        "ada acme http.server.requests",
                        "ada acme fastapi.endpoint",
                        "ada acme fastapi.background.task");
    }

    @Test
    void thePartsOfARequestAreTimedWithItsRoute() throws Exception {
        long before = count("fastapi.endpoint", "/below/number");
        fetch("/below/number?n=1");
        fetch("/below/number?n=x");
        await().untilAsserted(() -> {
            assertThat(count("fastapi.endpoint", "/below/number")).isEqualTo(before + 1);
            assertThat(count("fastapi.serialization", "/below/number")).isEqualTo(before + 1);
            assertThat(count("fastapi.dependencies", "/below/number")).isEqualTo(before + 2);
        });
    }

    @Test
    void anAnswerThatIsThrownIsNoErrorAndAFaultIsOne() throws Exception {
        fetch("/below/refused");
        fetch("/below/broken");
        await().untilAsserted(() -> {
            assertThat(error("fastapi.endpoint", "/below/refused")).isEqualTo("none");
            assertThat(error("fastapi.endpoint", "/below/broken")).isEqualTo("IllegalStateException");
        });
    }

    @Test
    void secretsAreInNoMeterAndNoObservation() throws Exception {
        long before = count("fastapi.dependencies", "/below/secrets") + count("fastapi.dependencies", "/below/token");
        for (String header : List.of("Bearer hush-token", "Basic hush-basic")) {
            for (String key : List.of("hush-right", "hush-wrong")) {
                fetch("/below/secrets?key=" + key, header, "");
            }
        }
        fetch("/below/token", "Bearer hush-token", "username=ada&password=hush-password");
        fetch("/below/token", "Bearer hush-token", "password=hush-password");
        await().untilAsserted(() -> assertThat(
                        count("fastapi.dependencies", "/below/secrets") + count("fastapi.dependencies", "/below/token"))
                .isEqualTo(before + 6));
        Stream<String> meters = this.meters.getMeters().stream().map(meter -> String.valueOf(meter.getId()));
        assertThat(meters).isNotEmpty().noneMatch(id -> id.contains("hush"));
        assertThat(this.observed).isNotEmpty().noneMatch(values -> values.contains("hush"));
    }

    @Test
    void streamsAreTimed() throws Exception {
        fetch("/below/events");
        await().untilAsserted(() ->
                assertThat(count("fastapi.stream", "/below/events")).isEqualTo(1));
    }

    @Test
    void aStreamIsOpenUntilItsClientLeaves() throws Exception {
        int port = this.context.getWebServer().getPort();
        try (Socket client = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write("GET /below/open HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(US_ASCII));
            await().untilAsserted(() -> assertThat(openStreams()).isEqualTo(1));
        }
        await().untilAsserted(() -> assertThat(openStreams()).isZero());
        assertThat(count("fastapi.stream", "/below/open")).isEqualTo(1);
    }

    private int openStreams() {
        LongTaskTimer open = this.meters
                .find("fastapi.stream.active")
                .tag("uri", "/below/open")
                .longTaskTimer();
        return (open == null) ? 0 : open.activeTasks();
    }

    @Test
    void openWebSocketsAndTheirMessagesAreCounted() {
        this.seen.clear();
        CompletableFuture<String> echoed = new CompletableFuture<>();
        int port = this.context.getWebServer().getPort();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/below/ws/1"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        echoed.complete(text.toString());
                        return CompletableFuture.completedFuture(null);
                    }
                })
                .join();
        socket.sendText("hello", true).join();
        assertThat(echoed.join()).isEqualTo("hello");
        assertThat(this.meters
                        .get("fastapi.websocket.active")
                        .tag("uri", "/below/ws/{room}")
                        .longTaskTimer()
                        .activeTasks())
                .isEqualTo(1);
        for (String direction : List.of("received", "sent")) {
            assertThat(this.meters
                            .get("fastapi.websocket.messages")
                            .tag("uri", "/below/ws/{room}")
                            .tag("direction", direction)
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
        socket.sendClose(1000, "").join();
        await().untilAsserted(() ->
                assertThat(count("fastapi.websocket", "/below/ws/{room}")).isEqualTo(1));
        assertThat(this.seen).containsExactly("ada acme fastapi.endpoint");
    }
}
