package io.fastapi.engine;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.engine.request.BodyMemory;
import io.fastapi.error.HttpException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** The bodies of all requests have a limit together: some wait in memory while others are refused. */
class BodyMemoryTests {

    private static final Limits LIMITS = new Limits(1_000_000, 1_000_000, 10, 10, 200_000, 500_000, 100_000);
    private static final Semaphore TASKS = new Semaphore(0);

    private static LiveServer server;

    @BeforeAll
    static void start() {
        FastApi app = FastApi.of(
                        post("/bytes").params(body(byte[].class)).handleAsync(bytes -> Mono.just(bytes.length)),
                        post("/file").params(file("f")).handle(f -> f.size()),
                        post("/fails").params(body(byte[].class)).handle(bytes -> {
                            throw new HttpException(418, "No");
                        }),
                        post("/later")
                                .params(body(byte[].class), backgroundTasks())
                                .handle((bytes, tasks) -> {
                                    tasks.add(TASKS::acquire);
                                    return bytes.length;
                                }))
                .mount(
                        "/inside",
                        FastApi.of(post("/bytes").params(body(byte[].class)).handle(bytes -> bytes.length)));
        server = LiveServer.of(app, LIMITS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> send(String target, int size) {
        return server.send(server.request(target).POST(BodyPublishers.ofByteArray(new byte[size])));
    }

    private static HttpResponse<String> sendFile(int size) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n" + "x".repeat(size)
                + "\r\n--b--\r\n";
        return server.send(server.request("/file")
                .header("content-type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A client that has sent the most of a body, and waits. */
    private static Socket begin(String target, int sent) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        OutputStream out = socket.getOutputStream();
        out.write(("POST " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + (sent + 1) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[sent]);
        out.flush();
        return socket;
    }

    private static void awaitRefused() {
        await().untilAsserted(
                        () -> assertThat(send("/bytes", 50_000).statusCode()).isEqualTo(503));
    }

    private static void awaitTaken() {
        await().untilAsserted(
                        () -> assertThat(send("/bytes", 50_000).statusCode()).isEqualTo(200));
    }

    @Test
    void aBodyIsRefusedWhileOthersTakeTheMemory() throws IOException {
        try (Socket waiting = begin("/bytes", 90_000)) {
            awaitRefused();
            HttpResponse<String> refused = send("/bytes", 50_000);
            assertThat(refused.headers().firstValue("retry-after")).contains("1");
            assertThat(refused.body()).isEqualTo("{\"detail\":\"Service Unavailable\"}");
            assertThat(send("/bytes", 5_000).statusCode()).as("a small one").isEqualTo(200);
            assertThat(sendFile(50_000).statusCode()).as("a form").isEqualTo(503);
            assertThat(send("/inside/bytes", 50_000).statusCode())
                    .as("below a mount")
                    .isEqualTo(503);
            waiting.getOutputStream().write(0);
            byte[] answer = waiting.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        }
        awaitTaken();
    }

    @Test
    void aBodyThatIsAloneMayBeLarger() {
        awaitTaken();
        await().untilAsserted(() -> assertThat(send("/bytes", 900_000).body()).isEqualTo("900000"));
        await().untilAsserted(() -> assertThat(sendFile(400_000).body()).isEqualTo("400000"));
    }

    @Test
    void aClientThatLeavesGivesBackWhatItsBodyTook() throws IOException {
        try (Socket waiting = begin("/bytes", 90_000)) {
            awaitRefused();
            waiting.setSoLinger(true, 0);
        }
        awaitTaken();
    }

    @Test
    void aRequestThatFailsGivesBackWhatItsBodyTook() {
        for (int i = 0; i < 5; i++) {
            await().untilAsserted(() ->
                    assertThat(send("/fails", 90_000).statusCode()).isEqualTo(418));
        }
        awaitTaken();
    }

    @Test
    void aBodyCountsUntilTheTasksHaveRun() {
        await().untilAsserted(
                        () -> assertThat(send("/later", 90_000).statusCode()).isEqualTo(200));
        awaitRefused();
        TASKS.release();
        awaitTaken();
    }

    @Test
    void whatIsGivenBackIsNotTakenAgain() {
        BodyMemory memory = new BodyMemory(100_000);
        BodyMemory.Share one = memory.share();
        BodyMemory.Share other = memory.share();
        assertThat(one.set(80_000)).isTrue();
        assertThat(other.set(30_000)).isFalse();
        assertThat(memory.held()).isEqualTo(80_000);
        assertThat(one.set(20_000)).isTrue();
        assertThat(other.set(30_000)).isTrue();
        one.giveBack();
        one.giveBack();
        assertThat(one.set(80_000)).as("a client has left").isTrue();
        assertThat(memory.held()).isEqualTo(30_000);
        other.giveBack();
        assertThat(memory.held()).isZero();
    }
}
