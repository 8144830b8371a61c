package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.websocket;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a client gets that passes a limit of {@code application.yml}: the table in {@code docs/pages/configuration.md}. */
class LimitsTests {

    private static final String JSON = "|host: a|content-type: application/json|content-length: ";
    private static final String FORM = "|host: a|content-type: application/x-www-form-urlencoded|content-length: ";
    private static final String PART = "--b|content-disposition: form-data; name=\"%s\"%s||%s|";
    private static final String UPGRADE = "|host: a|connection: upgrade|upgrade: websocket|sec-websocket-version: 13"
            + "|sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==||";

    private final ReactiveWebApplicationContextRunner server = new ReactiveWebApplicationContextRunner(
                    AnnotationConfigReactiveWebServerApplicationContext::new)
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    NettyReactiveWebServerAutoConfiguration.class,
                    HttpHandlerAutoConfiguration.class,
                    WebFluxAutoConfiguration.class,
                    FastApiAutoConfiguration.class))
            .withUserConfiguration(Endpoints.class)
            .withPropertyValues("server.port=0");

    @Configuration(proxyBeanMethods = false)
    static class Endpoints {

        @Bean
        FastApi app() {
            return FastApi.of(
                    get("/").handle(() -> "ok"),
                    post("/json").params(body(Object.class)).handle(value -> value),
                    post("/form").params(form("a"), form("b").optional()).handle((a, b) -> a),
                    post("/file").params(file("a"), file("b").optional()).handle((a, b) -> a.filename()),
                    websocket("/echo").handle(socket -> {
                        socket.accept();
                        while (true) {
                            socket.send(socket.receiveText());
                        }
                    }));
        }
    }

    private static Arguments row(String property, String request, String answer) {
        return Arguments.of(property, request, answer);
    }

    private static String multipart(String path, String... parts) {
        String body = String.join("", parts) + "--b--|";
        return "POST " + path + " HTTP/1.1|host: a|content-type: multipart/form-data; boundary=b|content-length: "
                + body.replace("|", "\r\n").length() + "||" + body;
    }

    private static String filePart(String name, int size) {
        return PART.formatted(name, "; filename=\"f\"", "x".repeat(size));
    }

    private static Stream<Arguments> requests() {
        String much = "a".repeat(1100);
        return Stream.of(
                row("limits.request-line=1KB", "GET /?" + much + " HTTP/1.1|host: a||", "HTTP/1.1 414"),
                row("limits.headers=1KB", "GET / HTTP/1.1|host: a|x: " + much + "||", "HTTP/1.1 431"),
                row("limits.body-size=9B", "POST /json HTTP/1.1" + JSON + "10||\"12345678\"", "HTTP/1.1 413"),
                row("limits.body-size=9B", "POST /form HTTP/1.1" + FORM + "10||a=12345678", "HTTP/1.1 413"),
                row("limits.form-size=99B", multipart("/file", filePart("a", 100)), "HTTP/1.1 413"),
                row("limits.json-depth=3", "POST /json HTTP/1.1" + JSON + "8||[[[[]]]]", "HTTP/1.1 400"),
                row("limits.form-fields=1", "POST /form HTTP/1.1" + FORM + "7||a=1&b=2", "HTTP/1.1 400"),
                row("limits.form-files=1", multipart("/file", filePart("a", 1), filePart("b", 1)), "HTTP/1.1 400"),
                row("limits.field-size=9B", multipart("/form", PART.formatted("a", "", "0123456789")), "HTTP/1.1 400"),
                row("limits.head-time=200ms", "GET / HTTP/1.1|host: a|x", "HTTP/1.1 408"),
                row("limits.read-time=200ms", "POST /json HTTP/1.1" + JSON + "10||\"1", "HTTP/1.1 408"),
                row("limits.idle-time=200ms", "", ""));
    }

    private static byte[] bytes(String text) {
        return text.replace("|", "\r\n").getBytes(ISO_8859_1);
    }

    private static Socket send(int port, String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(bytes(text));
        return socket;
    }

    private static String read(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), ISO_8859_1);
    }

    private interface Check {

        void run(int port) throws Exception;
    }

    private void onPort(String properties, Check check) {
        this.server.withPropertyValues(properties.split(" ")).run(context -> {
            assertThat(context).hasNotFailed();
            ReactiveWebServerApplicationContext web =
                    (ReactiveWebServerApplicationContext) context.getSourceApplicationContext();
            check.run(web.getWebServer().getPort());
        });
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestIsAnsweredAsTheTableSays(String property, String request, String answer) {
        onPort("fastapi." + property, port -> {
            try (Socket socket = send(port, request)) {
                assertThat(read(socket, "HTTP/1.1 200".length())).isEqualTo(answer);
            }
        });
    }

    @Test
    void aBodyThatDripsIsGivenUp() {
        onPort("fastapi.limits.read-rate=1MB fastapi.limits.read-time=300ms", port -> {
            try (Socket socket = send(port, "POST /json HTTP/1.1" + JSON + "1000000||")) {
                socket.setSoTimeout(50);
                assertThat(dripUntilAnswered(socket)).isEqualTo("HTTP/1.1 408");
            }
        });
    }

    private static String dripUntilAnswered(Socket socket) throws IOException {
        for (int i = 0; i < 400; i++) {
            try {
                int first = socket.getInputStream().read();
                return (char) first + read(socket, "TTP/1.1 200".length());
            } catch (SocketTimeoutException notYet) {
                socket.getOutputStream().write(' ');
            }
        }
        return "no answer";
    }

    @Test
    void oneWebSocketTooManyIsToldToComeBack() {
        onPort("fastapi.websocket.connections=1", port -> {
            try (Socket first = send(port, "GET /echo HTTP/1.1" + UPGRADE)) {
                assertThat(read(first, 12)).isEqualTo("HTTP/1.1 101");
                try (Socket second = send(port, "GET /echo HTTP/1.1" + UPGRADE)) {
                    assertThat(read(second, 12)).isEqualTo("HTTP/1.1 503");
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "websocket.idle-time=200ms, 1001",
        "websocket.ping-timeout=200ms, 1011",
    })
    void aWebSocketIsClosedAsTheTableSays(String property, int code) {
        onPort("fastapi.websocket.ping-interval=1s fastapi." + property, port -> {
            try (Socket socket = send(port, "GET /echo HTTP/1.1" + UPGRADE)) {
                assertThat(closingCode(socket)).isEqualTo(code);
            }
        });
    }

    /** The code of the first closing frame behind the handshake; other frames are short. */
    private static int closingCode(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        assertThat(head).startsWith("HTTP/1.1 101");
        while (in.readUnsignedByte() != 0x88) {
            in.skipNBytes(in.readUnsignedByte());
        }
        in.readUnsignedByte();
        return in.readUnsignedShort();
    }
}
