package io.fastapi.engine;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.bodyInputStream;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.error.HttpException;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.util.ResourceLeakDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * However a request with an upload ends, its buffers and temporary files go. The server's buffers come from an allocator that
 * counts what is in use, watched by Netty's paranoid leak detector; BlockHound fails what blocks an event loop.
 */
class UploadLeakTests {

    private static final Limits LIMITS = new Limits(100_000, 300_000, 3, 3, 1000, 1000, 10_000_000);
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final UnpooledByteBufAllocator BUFFERS = new UnpooledByteBufAllocator(true);
    private static final ListAppender<ILoggingEvent> LEAKS = new ListAppender<>();
    private static final ListAppender<ILoggingEvent> ERRORS = new ListAppender<>();
    private static final BlockingQueue<String> EVENTS = new LinkedBlockingQueue<>();
    private static final Semaphore HANGING = new Semaphore(0);
    private static final ResourceLeakDetector.Level LEVEL = ResourceLeakDetector.getLevel();

    /** What a build that was killed left behind. */
    private static final Set<Path> OLD = new HashSet<>();

    private static LiveServer server;

    @BeforeAll
    static void start() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(TEMPORARY, "fastapi-upload-*")) {
            files.forEach(OLD::add);
        }
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        LEAKS.start();
        ((Logger) LoggerFactory.getLogger(ResourceLeakDetector.class)).addAppender(LEAKS);
        ERRORS.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(ERRORS);
        FastApi app = FastApi.of(
                post("/read").params(file("f")).handle(f -> f.size() + " " + temporaryFiles()),
                post("/async").params(file("f")).handleAsync(f -> Mono.just(f.size())),
                post("/bytes").params(file("f", byte[].class)).handleAsync(f -> Mono.just(f.length)),
                post("/two").params(file("f"), form("name")).handle((f, name) -> name),
                post("/number").params(file("f"), form("n", int.class)).handle((f, n) -> n),
                post("/exception").params(file("f")).handle(f -> {
                    throw new HttpException(418, "No");
                }),
                post("/fault").params(file("f")).handle(f -> {
                    throw new IllegalStateException("broken");
                }),
                post("/background").params(file("f"), backgroundTasks()).handle((f, tasks) -> {
                    tasks.add(() -> EVENTS.add("task read " + f.bytes().length));
                    return "later";
                }),
                post("/hang").params(file("f")).handle(f -> {
                    EVENTS.add("hangs");
                    HANGING.acquire();
                    return "sent to nobody";
                }),
                post("/stream").params(bodyInputStream()).handle(InputStream::read),
                post("/stream-all").params(bodyInputStream()).handle(body -> {
                    EVENTS.add("streaming");
                    return body.readAllBytes().length;
                }),
                post("/unread").handle(() -> "unread"));
        server = LiveServer.of(
                app,
                LIMITS,
                http -> http.childOption(ChannelOption.ALLOCATOR, BUFFERS).readTimeout(Duration.ofMillis(500)));
    }

    @AfterAll
    static void stop() {
        server.close();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(ERRORS);
        ((Logger) LoggerFactory.getLogger(ResourceLeakDetector.class)).detachAppender(LEAKS);
        ResourceLeakDetector.setLevel(LEVEL);
    }

    @BeforeEach
    void nothingIsLogged() {
        ERRORS.list.clear();
    }

    /** Only a fault of the application is an error: neither a client that leaves nor one that stalls. */
    @AfterEach
    void noClientIsAnError() {
        assertThat(ERRORS.list.stream()
                        .filter(event -> event.getLevel() == Level.ERROR)
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(message -> !message.equals("POST /fault failed")))
                .isEmpty();
    }

    @AfterEach
    void nothingIsLeft() {
        await().until(() -> temporaryFiles() == 0);
        await().until(() ->
                BUFFERS.metric().usedDirectMemory() + BUFFERS.metric().usedHeapMemory() == 0);
        System.gc();
        BUFFERS.buffer().release(); // the detector reports when the next buffer is made
        assertThat(LEAKS.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
    }

    private static int temporaryFiles() throws IOException {
        int count = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(TEMPORARY, "fastapi-upload-*")) {
            for (Path file : files) {
                count += (Files.exists(file) && !OLD.contains(file)) ? 1 : 0;
            }
        }
        return count;
    }

    private static String part(String headers, int size) {
        return "--B\r\nContent-Disposition: form-data; " + headers + "\r\n\r\n" + "x".repeat(size) + "\r\n";
    }

    private static HttpResponse<String> upload(String target, String body) {
        return server.send(server.request(target)
                .header("content-type", "multipart/form-data; boundary=B")
                .POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/read       | 200 | \"50000 1\"",
                "/async      | 200 | 50000",
                "/bytes      | 200 | 50000",
                "/two        | 422 | {\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"name\"],\"msg\":\"Field required\",\"input\":null}]}",
                "/exception  | 418 | {\"detail\":\"No\"}",
                "/fault      | 500 | Internal Server Error",
                "/unread     | 200 | \"unread\"",
                "/stream     | 200 | 45",
            })
    void afterAnAnswer(String target, int status, String expected) {
        HttpResponse<String> response = upload(target, part("name=\"f\"; filename=\"a\"", 50_000) + "--B--\r\n");
        assertThat(response.body()).isEqualTo(expected);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @Test
    void afterBackgroundTasks() throws InterruptedException {
        HttpResponse<String> response = upload("/background", part("name=\"f\"; filename=\"a\"", 50_000) + "--B--\r\n");
        assertThat(response.body()).isEqualTo("\"later\"");
        assertThat(EVENTS.take()).isEqualTo("task read 50000");
    }

    @Test
    void afterAParseErrorHalfWay() {
        String first = part("name=\"f\"; filename=\"a\"", 50_000);
        assertThat(upload("/read", first + "--B\r\nno header\r\n\r\nx\r\n--B--").body())
                .isEqualTo("{\"detail\":\"Invalid multipart data.\"}");
    }

    @Test
    void afterTooManyFiles() {
        HttpResponse<String> response =
                upload("/read", part("name=\"f\"; filename=\"a\"", 2000).repeat(4) + "--B--\r\n");
        assertThat(response.body()).isEqualTo("{\"detail\":\"Too many files. Maximum number of files is 3.\"}");
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void afterTooManyBytesInChunks() {
        byte[] body = part("name=\"f\"; filename=\"a\"", 400_000).getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> response = server.send(server.request("/read")
                .header("content-type", "multipart/form-data; boundary=B")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(response.body()).isEqualTo("{\"detail\":\"Content Too Large\"}");
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"/read", "/stream-all"})
    void afterTheClientWentAway(String target) throws IOException {
        try (Socket socket = half(target)) {
            if (target.equals("/read")) {
                await().until(() -> temporaryFiles() == 1);
            } else {
                await().until(() -> EVENTS.contains("streaming"));
            }
            socket.setSoLinger(true, 0); // a reset, not an orderly end
        }
        EVENTS.clear();
    }

    @Test
    void afterTheClientStalled() throws IOException {
        try (Socket socket = half("/read")) {
            await().until(() -> temporaryFiles() == 1);
            assertThat(socket.getInputStream().readAllBytes()).isNotNull(); // the server ends the connection
        }
    }

    @Test
    void afterTheClientWentAwayWhileItsHandlerRan() throws Exception {
        String body = part("name=\"f\"; filename=\"a\"", 50_000) + "--B--\r\n";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request("/hang", body.length(), body));
            assertThat(EVENTS.take()).isEqualTo("hangs");
            assertThat(temporaryFiles()).isEqualTo(1);
            socket.setSoLinger(true, 0);
        }
        HANGING.release();
    }

    /** Begins a request and sends a part of its body. */
    private static Socket half(String target) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.getOutputStream().write(request(target, 200_000, part("name=\"f\"; filename=\"a\"", 20_000)));
        return socket;
    }

    private static byte[] request(String target, int length, String body) {
        return ("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=B\r\n"
                        + "Content-Length: " + length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
