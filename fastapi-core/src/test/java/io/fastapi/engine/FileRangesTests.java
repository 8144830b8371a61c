package io.fastapi.engine;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.response.Response;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** Several byte ranges, whose boundary is random, and dates; the rest of it is compared with the real FastAPI. */
class FileRangesTests {

    @TempDir
    private Path directory;

    private Path alphabet() throws IOException {
        Path file = this.directory.resolve("alphabet.txt");
        Files.writeString(file, "abcdefghijklmnopqrstuvwxyz");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-11-05T00:00:00Z")));
        return file;
    }

    private static String boundary(HttpResponse<String> response) {
        String type = response.headers().firstValue("content-type").orElseThrow();
        assertThat(type).matches("multipart/byteranges; boundary=[0-9a-f]{26}");
        return type.substring(type.indexOf('=') + 1);
    }

    @Test
    void severalRangesAreParts() throws IOException {
        Path file = alphabet();
        try (LiveServer server = LiveServer.of(FastApi.of(get("/").handle(() -> Response.file(file))))) {
            HttpResponse<String> response = server.send(server.request("/").header("range", "bytes=4-5, 0-1 ,9-"));
            String boundary = boundary(response);
            assertThat(response.statusCode()).isEqualTo(206);
            assertThat(response.body()).isEqualTo(("""
                    --B
                    Content-Type: text/plain; charset=utf-8
                    Content-Range: bytes 0-1/26

                    ab
                    --B
                    Content-Type: text/plain; charset=utf-8
                    Content-Range: bytes 4-5/26

                    ef
                    --B
                    Content-Type: text/plain; charset=utf-8
                    Content-Range: bytes 9-25/26

                    jklmnopqrstuvwxyz
                    --B--""").replace("\n", "\r\n").replace("--B", "--" + boundary));
            assertThat(response.headers().allValues("content-length")).isEqualTo(List.of("364"));
            assertThat(response.headers().firstValue("content-range")).isEmpty();
        }
    }

    @Test
    void daysHaveTwoDigits() throws IOException {
        Path file = alphabet();
        try (LiveServer server = LiveServer.of(FastApi.of(get("/").handle(() -> Response.file(file))))) {
            HttpResponse<String> response = server.get("/");
            assertThat(response.headers().firstValue("last-modified")).hasValue("Sun, 05 Nov 2023 00:00:00 GMT");
            assertThat(response.headers().firstValue("etag")).hasValue("\"c66363f6bb955fc50c4edeefa6b64598\"");
        }
    }

    /** BlockHound fails this test if the disk is touched there. */
    @Test
    void aFileFromAnEventLoopIsReadElsewhere() throws IOException {
        Path file = alphabet();
        FastApi app = FastApi.of(get("/").handleAsync(() -> Mono.just(Response.file(file))));
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.get("/").body()).isEqualTo("abcdefghijklmnopqrstuvwxyz");
        }
    }
}
