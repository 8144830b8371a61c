package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.request;

import io.fastapi.FastApi;
import io.fastapi.request.Request;
import io.fastapi.routing.ApiRouter;
import io.fastapi.staticfiles.StaticFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code twins/root_path.py}. */
final class RootPathTwin {

    private RootPathTwin() {}

    static Twin twin() {
        return Twin.boot(app(), "fastapi.root-path=/api/v1");
    }

    private static FastApi app() {
        FastApi sub = FastApi.of(
                get("/below").name("read_below").params(request()).handle(request -> seen(request)),
                get("/slash/").name("read_slash_below").handle(() -> "slash below"));
        return FastApi.of(
                get("/app").name("read_app").params(request()).handle(request -> seen(request)),
                get("/").name("read_root").handle(() -> "root"),
                get("/slash/").name("read_slash").handle(() -> "slash"),
                get("/api/v1/twice").name("read_twice").handle(() -> "twice"),
                ApiRouter.of(get("/{item_id}")
                                .name("read_item")
                                .params(path("item_id"))
                                .handle(id -> id))
                        .prefix("/items"),
                mount("/sub", sub.name("sub")),
                mount("/static", StaticFiles.directory(files()).html(true).name("static")));
    }

    private static Map<String, Object> seen(Request request) {
        return Ordered.map(
                "root_path",
                request.attribute(FastApi.ROOT_PATH).orElse(""),
                "url",
                request.url(),
                "base",
                request.baseUrl(),
                "item",
                request.urlFor("read_item", Map.of("item_id", 5)),
                "below",
                request.urlFor("sub:read_below"),
                "file",
                request.urlFor("static", Map.of("path", "/a.txt")));
    }

    private static Path files() {
        try {
            Path directory = Files.createTempDirectory("root-path");
            Files.createDirectory(directory.resolve("guide"));
            for (String name : List.of("a.txt", "guide/index.html")) {
                Path file = Files.writeString(directory.resolve(name), name);
                Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_699_142_400, 250_000_000)));
            }
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
