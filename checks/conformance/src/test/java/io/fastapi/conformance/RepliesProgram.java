package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.none;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.NextAsync;
import io.fastapi.operation.ResponseClass;
import io.fastapi.request.Request;
import io.fastapi.response.Cookie;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The replies of {@code twins/programs_odds.py}. */
final class RepliesProgram {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ResponseClass ENVELOPE =
            ResponseClass.json("application/json", content -> MAPPER.writeValueAsBytes(Ordered.map("data", content)));
    private static final ResponseClass YAML = ResponseClass.of("application/yaml", content -> {
        StringBuilder lines = new StringBuilder();
        ((Map<?, ?>) content)
                .forEach((key, value) ->
                        lines.append(key).append(": ").append(value).append('\n'));
        return lines.toString().getBytes(UTF_8);
    });

    private final Path file;

    private RepliesProgram(Path file) {
        this.file = file;
    }

    static FastApi app() {
        try {
            Path file = Files.createTempDirectory("replies").resolve("report.txt");
            Files.writeString(file, "0123456789".repeat(5));
            Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_699_142_400, 250_000_000)));
            return new RepliesProgram(file).replies();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private FastApi replies() {
        return FastApi.of(
                        get("/envelope")
                                .name("envelope")
                                .responseClass(ENVELOPE)
                                .handle(() -> Ordered.map("a", List.of(1, 2), "b", "ü")),
                        get("/yaml")
                                .name("yaml")
                                .responseClass(YAML)
                                .responseModel(new TypeRef<Map<String, Integer>>() {})
                                .responses(
                                        200,
                                        ResponseDoc.of("Successful Response")
                                                .with("content", Map.of("application/yaml", Map.of("example", "a: 1"))))
                                .handle(() -> new TreeMap<>(Map.of("a", 1, "b", 2))),
                        get("/kinds/{kind}")
                                .name("kinds")
                                .responseModel(none())
                                .params(path("kind"))
                                .handle(RepliesProgram::kinds),
                        files(),
                        post("/accepted")
                                .name("accepted")
                                .status(202)
                                .responseModel(none())
                                .responseDescription("Taken")
                                .params(response(), query("n", int.class).orElse(0))
                                .handle(RepliesProgram::accepted))
                .title("Replies")
                .docs(DocsSettings.DEFAULT.withoutRedoc())
                .middleware(Middleware.ofAsync(RepliesProgram::digest));
    }

    private ApiRouter files() {
        return ApiRouter.of(
                get("/file")
                        .name("file")
                        .responseClass(ResponseClass.FILE)
                        .responses(404, "No file")
                        .params(
                                query("inline", boolean.class).orElse(false),
                                query("name").optional(),
                                query("type").optional())
                        .handle(this::file),
                get("/file-path")
                        .name("file_path")
                        .responseClass(ResponseClass.FILE)
                        .handle(() -> this.file),
                get("/stream")
                        .name("stream")
                        .responseClass(ResponseClass.STREAMING)
                        .responses(
                                200,
                                ResponseDoc.of("Successful Response").with("content", Map.of("text/csv", Map.of())))
                        .params(response())
                        .handle(response -> {
                            response.header("x-never", "1");
                            return Response.stream(List.of("a,b\n", "1,2\n"), "text/csv");
                        }));
    }

    private Response file(boolean inline, Optional<String> name, Optional<String> type) {
        String disposition = inline ? "inline" : "attachment";
        Response response = name.map(given -> Response.file(this.file, given, disposition))
                .orElseGet(() -> Response.file(this.file));
        return type.map(response::mediaType).orElse(response).header("cache-control", "no-cache");
    }

    private static @Nullable Object accepted(OutgoingResponse response, int n) {
        response.header("x-n", String.valueOf(n));
        if (n > 1) {
            response.status(201);
        }
        return (n == 0) ? null : Map.of("n", n);
    }

    private static Object kinds(String kind) {
        return switch (kind) {
            case "null-204" -> Response.empty(204);
            case "json-null" -> Response.json(null);
            case "text-none" -> Response.text("");
            case "empty" -> Response.empty(200);
            case "bytes" -> Response.bytes(new byte[] {0, (byte) 0xff}, "application/octet-stream");
            case "typed" -> Response.bytes("<a/>".getBytes(UTF_8)).header("content-type", "application/xml");
            case "html-type" -> Response.html("x").mediaType("text/html; charset=latin-1");
            case "charset" -> Response.text("x").mediaType("text/plain; charset=utf-16");
            case "text-json" -> Response.text("{}").mediaType("application/json");
            case "see-other" ->
                Response.redirect("/ü b?c=d&e=%20#f").status(303).header("x-r", "1");
            case "stream" ->
                Response.stream(List.of("a", "b"), "text/event-stream").header("cache-control", "no-store");
            case "headers" ->
                Response.json(Map.of("a", 1))
                        .header("X-Dup", "1")
                        .addHeader("X-Dup", "2")
                        .addHeader("x-raw", "3")
                        .cookie(Cookie.of("a", "b c;d").expires(Instant.EPOCH).sameSite(""))
                        .cookie(Cookie.of("e", "").domain("example.com").secure())
                        .cookie(Cookie.deleted("f").secure().httpOnly().sameSite("none"));
            default -> Map.of("kind", kind);
        };
    }

    private static Mono<Response> digest(Request request, NextAsync next) {
        if (request.queryParam("digest").isEmpty()) {
            return next.handle(request);
        }
        return next.handle(request)
                .flatMap(response -> Mono.fromCompletionStage(response.content().read())
                        .map(body -> response.body((new String(body, UTF_8) + "!").getBytes(UTF_8))
                                .header("x-digest", DigestUtils.md5DigestAsHex(body))));
    }
}
