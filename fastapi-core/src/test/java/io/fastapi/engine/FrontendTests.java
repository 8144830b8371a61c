package io.fastapi.engine;

import static io.fastapi.Dsl.frontend;
import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException;
import io.fastapi.routing.ApiRouter;
import io.fastapi.staticfiles.Frontend;
import io.fastapi.staticfiles.Frontend.Fallback;
import io.fastapi.staticfiles.StaticFiles;
import io.fastapi.types.TypeAdapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a frontend does beside what the twin shows: checks at the start, and what is ours alone. */
class FrontendTests {

    @TempDir
    private Path directory;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(this.directory.resolve(name), text);
    }

    private static void start(FastApi app) {
        FastApiEngine.of(app, TypeAdapters.defaults(), EngineSettings.defaults());
    }

    @Test
    void everythingThatIsMissingStopsTheStartAtOnceWithTheFix() {
        String empty = this.directory.toString();
        FastApi app = FastApi.of(
                frontend("/a", "no/such/dist"),
                frontend("/b", empty).fallback(Fallback.INDEX_HTML),
                frontend("/c", empty).fallback(Fallback.NOT_FOUND_HTML),
                ApiRouter.of(frontend("/", empty)).prefix("/{tenant}"));
        assertThatThrownBy(() -> start(app))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("frontend /a")
                .hasMessageContaining("'no/such/dist' does not exist")
                .hasMessageContaining("checkDir(false)")
                .hasMessageContaining("frontend /b")
                .hasMessageContaining("index.html")
                .hasMessageContaining("frontend /c")
                .hasMessageContaining("404.html")
                .hasMessageContaining("a frontend has no variables");
    }

    @Test
    void anEmptyPathIsNone() {
        assertThatThrownBy(() -> frontend("", "dist"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"/\"");
    }

    @Test
    void aFrontendHasTheFilesOfItsKind() throws Exception {
        file("index.html", "plain");
        file("index.html.gz", "zipped");
        StaticFiles files = StaticFiles.directory(this.directory).precompressed("gz");
        try (LiveServer server = LiveServer.of(FastApi.of(frontend("/", files)))) {
            assertThat(server.send(server.request("/").header("accept-encoding", "gzip"))
                            .body())
                    .isEqualTo("zipped");
            assertThat(server.send(server.request("/deep/link")
                                    .header("accept", "text/html")
                                    .header("accept-encoding", "gzip"))
                            .body())
                    .isEqualTo("zipped");
        }
    }

    @Test
    void aFrontendLeavesEveryOperationReachableWhereverItIsDeclared() throws Exception {
        file("index.html", "page");
        FastApi app =
                FastApi.of(Frontend.of("/", this.directory), get("/items/1").handle(() -> "api"));
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.get("/items/1").body()).isEqualTo("\"api\"");
            assertThat(server.get("/").body()).isEqualTo("page");
        }
    }

    @Test
    void aFrontendWithoutChecksIsServedOnceItIsThere() throws Exception {
        Path later = this.directory.resolve("later");
        try (LiveServer server =
                LiveServer.of(FastApi.of(Frontend.of("/", later).checkDir(false)))) {
            assertThat(server.get("/").statusCode()).isEqualTo(500);
            Files.createDirectory(later);
            file("later/index.html", "there");
            assertThat(server.get("/").body()).isEqualTo("there");
        }
    }
}
