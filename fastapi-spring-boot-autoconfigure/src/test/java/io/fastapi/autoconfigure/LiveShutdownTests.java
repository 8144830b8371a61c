package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.websocket;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.operation.ResponseClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;

/** What clients of open connections see when the application is told to end, and what still happens. */
@ExtendWith(OutputCaptureExtension.class)
class LiveShutdownTests {

    /** What Boot logs when it no longer waits for an answer. */
    private static final String ABORTED = "Graceful shutdown aborted with one or more requests still active";

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        LifecycleAutoConfiguration.class,
        NettyReactiveWebServerAutoConfiguration.class,
        HttpHandlerAutoConfiguration.class,
        WebFluxAutoConfiguration.class,
        FastApiAutoConfiguration.class
    })
    static class Application {

        @Bean
        List<String> happened() {
            return new CopyOnWriteArrayList<>();
        }

        @Bean
        FastApi app(List<String> happened) {
            Dependency<String> opened = depends(() -> "opened").closing(value -> happened.add("closed"));
            FastApi mounted = FastApi.of(get("/events")
                    .responseClass(ResponseClass.EVENT_SOURCE)
                    .params(opened, backgroundTasks())
                    .handleAsync((value, tasks) -> {
                        tasks.add(() -> happened.add("task"));
                        return Flux.just(1).concatWith(Flux.never());
                    }));
            return FastApi.of(
                            websocket("/ws").params(opened).handle((socket, value) -> {
                                socket.accept();
                                socket.texts().forEach(text -> {});
                                happened.add("left");
                            }),
                            get("/lines")
                                    .params(opened)
                                    .handleAsync(value -> Flux.just(1).concatWith(Flux.never())),
                            get("/raw")
                                    .responseClass(ResponseClass.STREAMING)
                                    .params(opened)
                                    .handleAsync(value -> Flux.just("1\n").concatWith(Flux.never())))
                    .onShutdown(() -> happened.add("shut down"))
                    .mount("/below", mounted);
        }
    }

    private static ReactiveWebServerApplicationContext start(String... more) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.setDefaultProperties(
                java.util.Map.of("server.port", "0", "server.shutdown", "graceful", "spring.main.banner-mode", "off"));
        return (ReactiveWebServerApplicationContext) application.run(more);
    }

    private static Socket events(int port) throws IOException {
        return stream(port, "/below/events", "data: 1\n\n");
    }

    private static Socket stream(int port, String path, String until) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(ISO_8859_1));
        InputStream in = socket.getInputStream();
        StringBuilder seen = new StringBuilder();
        while (!seen.toString().contains(until)) {
            seen.append((char) in.read());
        }
        return socket;
    }

    private static CompletableFuture<Integer> webSocket(int port) {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                        closed.complete(code);
                        return CompletableFuture.completedFuture(null);
                    }
                })
                .join();
        return closed;
    }

    @Test
    void whatWasStoppedServesAgainOnceItIsStartedAgain() throws Exception {
        try (ReactiveWebServerApplicationContext context = start()) {
            context.stop();
            context.start();
            int port = context.getWebServer().getPort();
            CompletableFuture<Integer> closed = webSocket(port);
            try (Socket socket = stream(port, "/unknown", "Not Found")) {
                socket.getOutputStream().write("GET /unknown HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(ISO_8859_1));
                assertThat(socket.getInputStream().read()).isNotNegative();
            }
            context.stop();
            assertThat(closed.get(15, TimeUnit.SECONDS)).isEqualTo(1012);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void webSocketsAreClosedWith1012AndEventsEndCompletelyAndNothingIsWaitedFor(CapturedOutput output)
            throws Exception {
        ReactiveWebServerApplicationContext context = start();
        int port = context.getWebServer().getPort();
        List<String> happened = context.getBean("happened", List.class);
        CompletableFuture<Integer> closed = webSocket(port);
        try (Socket events = events(port)) {
            context.close();
            assertThat(output).doesNotContain(ABORTED);
            assertThat(new String(events.getInputStream().readAllBytes(), ISO_8859_1))
                    .endsWith("0\r\n\r\n");
        }
        assertThat(closed.get(30, TimeUnit.SECONDS)).isEqualTo(1012);
        assertThat(happened)
                .containsExactlyInAnyOrder("left", "closed", "task", "closed", "shut down")
                .endsWith("shut down");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lines", "/raw"})
    @SuppressWarnings("unchecked")
    void linesAndTextGoOnAsLongAsTheyMayAndAreCutBeforeTheApplicationEnds(String path, CapturedOutput output)
            throws Exception {
        ReactiveWebServerApplicationContext context = start("--spring.lifecycle.timeout-per-shutdown-phase=1s");
        List<String> happened = context.getBean("happened", List.class);
        try (Socket stream = stream(context.getWebServer().getPort(), path, "1\n")) {
            context.close();
            assertThat(output).contains(ABORTED).doesNotContain("Background tasks are still running");
            assertThat(rest(stream)).doesNotEndWith("0\r\n\r\n");
        }
        assertThat(happened).containsExactly("closed", "shut down");
    }

    private static String rest(Socket stream) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        try {
            stream.getInputStream().transferTo(rest);
        } catch (SocketException cut) {
            rest.writeBytes("cut".getBytes(ISO_8859_1));
        }
        return rest.toString(ISO_8859_1);
    }
}
