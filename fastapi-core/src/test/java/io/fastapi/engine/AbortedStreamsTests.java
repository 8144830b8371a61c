package io.fastapi.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that leave while an answer streams, from a server with 64 MB of memory: nothing of the answers stays. */
class AbortedStreamsTests {

    private static final int ABORTS = Integer.getInteger("fastapi.aborts", 400);
    private static final List<String> KINDS = List.of(
            "/file",
            "/flux",
            "/flux-raw",
            "/flux-buffers",
            "/iterator",
            "/iterator-raw",
            "/stream",
            "/models",
            "/input");

    private final Random random = new Random(Long.getLong("fastapi.seed", 7));
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void aClientThatLeavesLeavesNothingBehind() throws Exception {
        Path log = this.directory.resolve("log");
        Process server = server(log);
        try {
            int port = port(log);
            long before = Long.parseLong(get(port, "/held"));
            for (int i = 0; i < ABORTS; i++) {
                abort(port, KINDS.get(i % KINDS.size()));
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(Long.parseLong(get(port, "/held"))).isEqualTo(before));
            assertThat(get(port, "/large")).hasSize(5 * 1024 * 1024 + "{\"text\":\"\"}".length());
            assertThat(get(port, "/collect")).isEqualTo("true");
        } finally {
            server.getOutputStream().close();
            server.waitFor();
        }
        assertThat(Files.readString(log)).doesNotContain("LEAK", "ERROR", "OutOfMemory");
    }

    private static Process server(Path log) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx64m",
                        "-XX:MaxDirectMemorySize=64m",
                        "-Dio.netty.leakDetection.level=paranoid",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbortedStreamsServer.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static int port(Path log) {
        String line = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Files.readAllLines(log).stream()
                                .filter(text -> text.startsWith("port "))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        return Integer.parseInt(line.substring("port ".length()));
    }

    /** Reads a part of an answer, often little, sometimes much, and leaves: in order, or with a reset. */
    private void abort(int port, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(ISO_8859_1));
            InputStream in = socket.getInputStream();
            int most = this.random.nextInt(4) == 0 ? 2_000_000 : 20_000;
            in.skipNBytes(this.random.nextInt(most));
            if (this.random.nextBoolean()) {
                socket.setSoLinger(true, 0);
            }
        }
    }

    private String get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        HttpResponse<String> response = this.client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
