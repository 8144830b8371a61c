package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.route;

import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** {@code twins/file_responses.py}. */
final class FileResponsesTwin {

    private static final Instant MODIFIED = Instant.ofEpochSecond(1_699_142_400, 250_000_000);

    private static final List<String> EMPTY = List.of(
            "empty.bin",
            "noext",
            "page.html",
            "style.css",
            "archive.tar.gz",
            "archive.tgz",
            "image.svgz",
            ".hidden",
            "feed.xml",
            "UPPER.PNG",
            "notes.gz",
            "song.mp3",
            "data.json",
            "what.unknown",
            "archive.tgz.gz");

    private FileResponsesTwin() {}

    static FastApi app() {
        Path directory = directory();
        Path alphabet = directory.resolve("alphabet.txt");
        return FastApi.of(
                route("/files/{name}", "GET", "HEAD", "POST")
                        .includeInSchema(false)
                        .params(path("name"))
                        .handle(name -> Response.file(directory.resolve(name))),
                get("/named")
                        .name("read_named")
                        .params(query("filename"), query("disposition").orElse("attachment"))
                        .handle((name, disposition) -> Response.file(alphabet, name, disposition)),
                get("/created")
                        .name("read_created")
                        .handle(() -> Response.file(alphabet).status(201)),
                get("/typed")
                        .name("read_typed")
                        .handle(() -> Response.file(alphabet)
                                .mediaType("application/x-thing")
                                .header("ETag", "\"mine\"")
                                .header("X-A", "1")),
                get("/weak")
                        .name("read_weak")
                        .handle(() -> Response.file(alphabet).header("ETag", "W/\"mine\"")),
                get("/header-typed")
                        .name("read_header_typed")
                        .handle(() -> Response.file(alphabet)
                                .headers(Map.of("Content-Type", "a/b", "Accept-Ranges", "none"))),
                get("/class")
                        .name("read_class")
                        .responseClass(ResponseClass.FILE)
                        .handle(() -> alphabet),
                get("/missing")
                        .name("read_missing")
                        .handleAsync(() -> Mono.just(Response.file(directory.resolve("missing")))),
                get("/directory").name("read_directory").handle(() -> Response.file(directory)),
                get("/cookie")
                        .name("read_with_cookie")
                        .handleAsync(() -> Mono.just(
                                Response.file(alphabet).header("X-B", "2").cookie("a", "b"))));
    }

    private static Path directory() {
        try {
            Path directory = Files.createTempDirectory("file-responses");
            file(directory.resolve("alphabet.txt"), "abcdefghijklmnopqrstuvwxyz");
            for (String name : EMPTY) {
                file(directory.resolve(name), "");
            }
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void file(Path path, String content) throws IOException {
        Files.write(path, content.getBytes(StandardCharsets.US_ASCII));
        Files.setLastModifiedTime(path, FileTime.from(MODIFIED));
        path.toFile().deleteOnExit();
    }
}
