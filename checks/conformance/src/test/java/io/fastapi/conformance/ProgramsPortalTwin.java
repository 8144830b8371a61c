package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.head;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.response;
import static io.fastapi.types.constraint.Constraints.minLength;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Next;
import io.fastapi.middleware.Session;
import io.fastapi.middleware.Sessions;
import io.fastapi.middleware.TrustedHosts;
import io.fastapi.operation.ResponseClass;
import io.fastapi.request.Request;
import io.fastapi.response.Cookie;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.staticfiles.StaticFiles;
import io.fastapi.types.model.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.reactive.function.server.ServerRequest;

/** {@code twins/programs_portal.py}. */
final class ProgramsPortalTwin {

    private static final FileTime MODIFIED = FileTime.from(Instant.ofEpochSecond(1_699_142_400, 250_000_000));

    private final Path site;
    private final Map<Integer, Note> notes = Map.of(1, new Note("first", 0), 2, new Note("s".repeat(250), 5));

    private ProgramsPortalTwin(Path site) {
        this.site = site;
    }

    record Problem(String title, int status, @Default("[]") List<String> errors) {}

    record Note(
            @Size(min = 1, max = 300) String text,
            @Min(0) @Max(5) @Default("0") int stars) {}

    private static final class Broken extends RuntimeException {}

    private static final Dependency<Session> SESSION = depends(request(), Session::of);
    private static final Dependency<String> SIGNED_IN = depends(SESSION, session -> {
        if (!(session.get("user") instanceof String user)) {
            throw new HttpException(401, "Log in", Map.of("WWW-Authenticate", "Session"));
        }
        return user;
    });

    static FastApi app() {
        try {
            ProgramsPortalTwin twin = new ProgramsPortalTwin(Files.createTempDirectory("portal"));
            twin.write();
            return twin.portal();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write() throws IOException {
        file("index.html", "<h1>Portal</h1>");
        file("404.html", "<h1>Nothing here</h1>");
        file("about/index.html", "<h1>About</h1>");
        file("css/site.css", "body { margin: 0 }\n".repeat(30));
        file("api/shadow.txt", "never");
    }

    private void file(String name, String text) throws IOException {
        Path path = this.site.resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(path, MODIFIED);
    }

    private FastApi portal() {
        return FastApi.of(
                        login(),
                        api(),
                        get("/robots.txt")
                                .includeInSchema(false)
                                .responseClass(ResponseClass.PLAIN_TEXT)
                                .handle(() -> "User-agent: *"))
                .mount("/", StaticFiles.directory(this.site).html(true).name("site"))
                .title("Portal")
                .middleware(
                        TrustedHosts.of("testserver", "*.example.org"),
                        Cors.allowOriginRegex("https://([a-z]+\\.)?example\\.org")
                                .allowCredentials()
                                .allowMethods("GET", "POST", "DELETE")
                                .allowHeaders("Authorization", "X-Requested-With")
                                .exposeHeaders("X-Seen", "ETag")
                                .maxAge(Duration.ofSeconds(120)),
                        Middleware.of(ProgramsPortalTwin::count),
                        Sessions.secretKey("portal")
                                .sessionCookie("sid")
                                .untilBrowserCloses()
                                .sameSite("none")
                                .httpsOnly(),
                        GZip.minimumSize(200))
                .exceptionHandler(RequestValidationException.class, (request, e) -> invalid(e))
                .exceptionHandler(HttpException.class, ProgramsPortalTwin::refused)
                .exceptionHandler(
                        Broken.class,
                        (request, e) -> Response.redirect(
                                        "/about/?from=" + request.requestPath().value())
                                .status(303)
                                .cookie(Cookie.of("broken", "yes").httpOnly().sameSite("strict")))
                .exceptionHandler(
                        Exception.class,
                        (request, e) -> problem(500, e.getClass().getSimpleName(), List.of())
                                .header("x-fault", "1"));
    }

    private static Response count(Request request, Next next) throws Exception {
        Response response = next.handle(request);
        return response.header(
                        "x-seen", request.method() + " " + request.requestPath().value())
                .withoutHeader("x-powered-by");
    }

    private static Response problem(int status, String title, List<String> errors) {
        return Response.json(status, new Problem(title, status, errors)).mediaType("application/problem+json");
    }

    private static Response invalid(RequestValidationException e) {
        return problem(
                400,
                "Invalid",
                e.violations().stream()
                        .map(violation ->
                                violation.loc().stream().map(String::valueOf).collect(Collectors.joining("."))
                                        + ": "
                                        + violation.msg())
                        .toList());
    }

    private static Response refused(ServerRequest request, HttpException e) {
        boolean page = Optional.ofNullable(request.headers().firstHeader("accept"))
                .orElse("")
                .contains("text/html");
        Response response = (page && !request.path().startsWith("/api/"))
                ? Response.html("<h1>" + e.status() + "</h1>").status(e.status())
                : problem(e.status(), String.valueOf(e.detail()), List.of());
        return response.headers(e.headers());
    }

    private static ApiRouter login() {
        return ApiRouter.of(
                        post("/login")
                                .params(
                                        request(),
                                        form("name").where(minLength(2)),
                                        form("next").orElse("/"))
                                .handle((request, name, next) -> {
                                    Session.of(request).put("user", name);
                                    return Response.redirect(next).status(303);
                                }),
                        post("/logout").status(204).params(SESSION).handleVoid(Session::clear))
                .includeInSchema(false);
    }

    private ApiRouter api() {
        return ApiRouter.of(
                        get("/me").params(SIGNED_IN).handle(ProgramsPortalTwin::me),
                        get("/notes/{note_id}")
                                .name("note")
                                .responseModel(model(Note.class).excludeDefaults())
                                .params(
                                        path("note_id", int.class),
                                        response(),
                                        header("if_none_match").optional())
                                .handle(this::note),
                        head("/notes/{note_id}")
                                .includeInSchema(false)
                                .params(path("note_id", int.class))
                                .handle(this::exists),
                        post("/notes")
                                .name("create")
                                .status(201)
                                .params(
                                        body(Note.class),
                                        SIGNED_IN,
                                        response(),
                                        cookie("theme").optional())
                                .handle(ProgramsPortalTwin::create),
                        delete("/notes/{note_id}")
                                .name("delete")
                                .status(204)
                                .dependencies(SIGNED_IN)
                                .params(path("note_id", int.class))
                                .handleVoid(ProgramsPortalTwin::remove),
                        get("/export")
                                .name("export")
                                .params(query("size", int.class).orElse(3))
                                .handle(ProgramsPortalTwin::export),
                        get("/style")
                                .name("style")
                                .responseClass(ResponseClass.FILE)
                                .handle(() -> Response.file(this.site.resolve("css/site.css"), "süß.css")
                                        .header("x-file", "1")))
                .prefix("/api")
                .responses(400, ResponseDoc.of(Problem.class).description("Wrong"))
                .responses(401, Problem.class);
    }

    private static Map<String, String> me(String user) {
        return Map.of("user", user);
    }

    private Note note(int id, OutgoingResponse response, Optional<String> ifNoneMatch) {
        Note note = this.notes.get(id);
        if (note == null) {
            throw new HttpException(404, "No such note");
        }
        String etag = "\"note-" + id + "\"";
        if (ifNoneMatch.filter(etag::equals).isPresent()) {
            throw HttpException.withHeaders(304, Map.of("etag", etag));
        }
        response.header("ETag", etag).header("Cache-Control", "private").header("X-Powered-By", "me");
        return note;
    }

    private Response exists(int id) {
        boolean there = this.notes.containsKey(id);
        return Response.empty(there ? 200 : 404).header("x-exists", there ? "True" : "False");
    }

    private static Note create(Note note, String user, OutgoingResponse response, Optional<String> theme) {
        response.header("location", "/api/notes/3")
                .cookie(Cookie.of("theme", theme.orElse("light"))
                        .maxAge(Duration.ofSeconds(60))
                        .path("/api")
                        .secure())
                .cookie(Cookie.deleted("old").path("/api"));
        return note;
    }

    private static void remove(int id) {
        if (id == 2) {
            throw new Broken();
        }
        if (id == 3) {
            throw new IllegalStateException("three");
        }
    }

    private static Response export(int size) {
        return Response.stream(
                        IntStream.range(0, Math.min(size, 100)).mapToObj(i -> ("line " + i + "\n").repeat(10)),
                        "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=x.csv");
    }
}
