package io.fastapi.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are larger than the memory of the server. */
class LargeFileTests {

    private static final long GIGABYTE = 1L << 30;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void aGigabyteIsServedFrom64Megabytes() throws Exception {
        Path file = this.directory.resolve("large.bin");
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(GIGABYTE);
            content.seek(GIGABYTE - 4);
            content.write("last".getBytes(ISO_8859_1));
        }
        Path log = this.directory.resolve("log");
        Process server = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx64m",
                        "-XX:MaxDirectMemorySize=64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileServer.class.getName(),
                        this.directory.toString())
                .redirectError(log.toFile())
                .start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(server.getInputStream(), ISO_8859_1))) {
            String port = said.lines()
                    .filter(line -> line.startsWith("port "))
                    .findFirst()
                    .orElseThrow();
            URI uri = URI.create("http://localhost:" + port.substring("port ".length()) + "/static/large.bin");
            assertThat(length(HttpRequest.newBuilder(uri).build())).isEqualTo(GIGABYTE);
            HttpRequest end = HttpRequest.newBuilder(uri)
                    .header("range", "bytes=" + (GIGABYTE - 4) + "-")
                    .build();
            HttpResponse<String> last = this.client.send(end, BodyHandlers.ofString());
            assertThat(last.statusCode()).isEqualTo(206);
            assertThat(last.body()).isEqualTo("last");
        } finally {
            server.getOutputStream().close();
            server.waitFor();
        }
        assertThat(Files.readString(log)).doesNotContain("OutOfMemory", "ERROR");
    }

    private long length(HttpRequest request) throws Exception {
        HttpResponse<InputStream> answer = this.client.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            byte[] piece = new byte[1 << 16];
            long length = 0;
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                length += read;
            }
            return length;
        }
    }
}
