package io.fastapi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException;
import io.fastapi.staticfiles.StaticFiles;
import io.fastapi.types.TypeAdapters;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What static files do beside what Starlette does: the class path, compressed siblings, checks at the start. */
class StaticFilesTests {

    @TempDir
    private Path directory;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(this.directory.resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource({
        "'br, gzip', br, brotli",
        "gzip, gzip, zipped",
        "'gzip;q=0.5', gzip, zipped",
        "'br;q=0, gzip', gzip, zipped",
        "'br;q=0, gzip;q=0.0', , plain",
        "identity, , plain",
        "xgzip, , plain"
    })
    void aCompressedSiblingIsSentToWhoTakesIt(String accepted, String encoding, String body) throws Exception {
        file("app.css", "plain");
        file("app.css.br", "brotli");
        file("app.css.gz", "zipped");
        StaticFiles files = StaticFiles.directory(this.directory).precompressed("br", "gz");
        try (LiveServer server = LiveServer.of(FastApi.of().mount("/static", files))) {
            HttpResponse<String> answer =
                    server.send(server.request("/static/app.css").header("accept-encoding", accepted));
            assertThat(answer.body()).isEqualTo(body);
            assertThat(answer.headers().firstValue("content-encoding").orElse(null))
                    .isEqualTo(encoding);
            assertThat(answer.headers().firstValue("content-type")).contains("text/css; charset=utf-8");
            assertThat(answer.headers().firstValue("vary")).contains("Accept-Encoding");
        }
    }

    @ParameterizedTest
    @CsvSource({"false, plain", "true, secret"})
    void aCompressedSiblingThatLeadsOutIsServedOnlyToWhoFollowsLinks(boolean follow, String body) throws Exception {
        Path site = Files.createDirectory(this.directory.resolve("site"));
        file("secret.gz", "secret");
        file("site/app.css", "plain");
        Files.createSymbolicLink(site.resolve("app.css.gz"), this.directory.resolve("secret.gz"));
        StaticFiles files = StaticFiles.directory(site).precompressed("gz").followSymlink(follow);
        try (LiveServer server = LiveServer.of(FastApi.of().mount("/static", files))) {
            assertThat(server.send(server.request("/static/app.css").header("accept-encoding", "gzip"))
                            .body())
                    .isEqualTo(body);
        }
    }

    @Test
    void aDirectoryOnTheClassPathIsServed() throws Exception {
        Path jar = this.directory.resolve("files.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"secret.txt", "site/", "site/a.txt", "site/sub/", "site/sub/index.html"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("/") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            try (LiveServer server = LiveServer.of(FastApi.of()
                    .mount("/static", StaticFiles.resources("/site/").html(true)))) {
                assertThat(server.get("/static/a.txt").body()).isEqualTo("site/a.txt");
                assertThat(server.get("/static/a.txt").headers().firstValue("etag"))
                        .isPresent();
                assertThat(server.get("/static/sub/").body()).isEqualTo("site/sub/index.html");
                assertThat(server.get("/static/%2e%2e/secret.txt").statusCode()).isEqualTo(404);
                assertThat(server.get("/static/..%2fsecret.txt").statusCode()).isEqualTo(404);
                assertThat(server.send(server.request("/static/a.txt").header("range", "bytes=5-"))
                                .body())
                        .isEqualTo("a.txt");
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void aMissingDirectoryStopsTheStartWithTheFix() {
        FastApi app = FastApi.of()
                .mount("/files", StaticFiles.directory(this.directory.resolve("missing")))
                .mount("/resources", StaticFiles.resources("nowhere"));
        assertThatThrownBy(() -> FastApiEngine.of(app, TypeAdapters.defaults(), EngineSettings.defaults()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("mount /files")
                .hasMessageContaining("does not exist")
                .hasMessageContaining("checkDir(false)")
                .hasMessageContaining("mount /resources")
                .hasMessageContaining("src/main/resources");
    }

    @Test
    void aDirectoryThatComesLaterIsServedWhenItIsThere() throws Exception {
        Path later = this.directory.resolve("later");
        try (LiveServer server = LiveServer.of(
                FastApi.of().mount("/files", StaticFiles.directory(later).checkDir(false)))) {
            assertThat(server.get("/files/a.txt").statusCode()).isEqualTo(500);
            Files.createDirectory(later);
            file("later/a.txt", "there");
            assertThat(server.get("/files/a.txt").body()).isEqualTo("there");
        }
    }

    @Test
    void onlyKnownEncodingsAreServed() {
        StaticFiles files = StaticFiles.directory(this.directory);
        assertThatThrownBy(() -> files.precompressed("lz4")).isInstanceOf(IllegalArgumentException.class);
        assertThat(files.html(true))
                .isEqualTo(StaticFiles.directory(this.directory).html(true))
                .isNotEqualTo(files);
    }
}
