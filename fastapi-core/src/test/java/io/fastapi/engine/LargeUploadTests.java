package io.fastapi.engine;

import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.input.UploadFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file much larger than the heap is uploaded to a server in a JVM of its own: 200 MB and 64 MB, or what the properties
 * say, e.g. {@code -Dtest=LargeUploadTests -Dupload.megabytes=1024 -Dupload.heap=256m}.
 */
class LargeUploadTests {

    private static final int MEGABYTES = Integer.getInteger("upload.megabytes", 200);
    private static final String HEAP = System.getProperty("upload.heap", "64m");
    private static final byte[] MEGABYTE = new byte[1024 * 1024];

    static {
        for (int i = 0; i < MEGABYTE.length; i++) {
            MEGABYTE[i] = (byte) (i * 31 + i / 251);
        }
    }

    /** The server's side. */
    static final class Server {

        private Server() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            LiveServer server =
                    LiveServer.of(FastApi.of(post("/upload").params(file("f")).handle(Server::describe)));
            System.out.println(server.port());
            System.out.flush();
            System.in.read(); // until the test closes the pipe
            server.engine().awaitPending(Duration.ofSeconds(30));
            server.close();
        }

        private static List<Long> describe(UploadFile file) throws IOException {
            CRC32 crc = new CRC32();
            byte[] bytes = new byte[64 * 1024];
            try (InputStream content = file.inputStream()) {
                for (int read = content.read(bytes); read >= 0; read = content.read(bytes)) {
                    crc.update(bytes, 0, read);
                }
            }
            return List.of(file.size(), crc.getValue());
        }
    }

    @Test
    void aFileLargerThanTheHeapArrivesWhole(@TempDir Path temporary) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            int port = Integer.parseInt(output.readLine());
            CRC32 crc = new CRC32();
            for (int i = 0; i < MEGABYTES; i++) {
                crc.update(MEGABYTE);
            }
            assertThat(upload(port)).isEqualTo("[" + MEGABYTES * 1024L * 1024L + "," + crc.getValue() + "]");
        } finally {
            process.getOutputStream().close();
            assertThat(process.waitFor()).isZero();
            assertThat(temporary).isDirectoryNotContaining("glob:**fastapi-upload-*");
        }
    }

    private static String upload(int port) throws IOException, InterruptedException {
        byte[] head = "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"large\"\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] tail = "\r\n--B--\r\n".getBytes(StandardCharsets.ISO_8859_1);
        Iterable<byte[]> body = () -> pieces(head, tail);
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/upload"))
                                .header("content-type", "multipart/form-data; boundary=B")
                                .POST(BodyPublishers.ofByteArrays(body))
                                .build(),
                        BodyHandlers.ofString());
        return response.body();
    }

    private static Iterator<byte[]> pieces(byte[] head, byte[] tail) {
        Stream<byte[]> content = Stream.generate(() -> MEGABYTE).limit(MEGABYTES);
        return Stream.concat(Stream.concat(Stream.of(head), content), Stream.of(tail))
                .iterator();
    }
}
