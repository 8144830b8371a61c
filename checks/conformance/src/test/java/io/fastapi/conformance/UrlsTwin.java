package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.websocket;

import io.fastapi.FastApi;
import io.fastapi.error.NoMatchFound;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Middleware;
import io.fastapi.operation.Operation;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.staticfiles.StaticFiles;
import io.fastapi.websocket.WebSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code twins/urls.py}. */
final class UrlsTwin {

    private static final Dependency<String> LINK = depends(request(), request -> request.urlFor("read_home"));

    private UrlsTwin() {}

    static FastApi app() {
        ApiRouter leaf = ApiRouter.of(
                        read("/{leaf_id}", "read_leaf", "leaf_id"),
                        get("/probe/here").name("probe_leaf").params(request()).handle(UrlsTwin::probe))
                .prefix("/leaf");
        StaticFiles files = StaticFiles.directory(files());
        FastApi tenants = FastApi.of(read("/reports/{report_id}", "read_report", "report_id"), probe("probe_tenants"));
        FastApi opened = FastApi.of(read("/open/{open_id}", "read_open", "open_id"));
        FastApi api = FastApi.of(read("/status/{status_id}", "read_status", "status_id"), probe("probe_api"));
        FastApi proxied = FastApi.of(probe("probe_proxied"), read("/things/{thing_id}", "read_thing", "thing_id"))
                .rootPath("/proxied");
        return FastApi.of(
                        requests(),
                        names(),
                        ApiRouter.of(ApiRouter.of(leaf)
                                        .prefix("/inner/{inner_id}")
                                        .dependencies(path("inner_id")))
                                .prefix("/outer"),
                        leaf.prefix("/second"))
                .mount("/static", files.name("static"))
                .mount("/unnamed", files)
                .mount("/admin", admin().name("admin"))
                .mount("/tenants/{tenant}", tenants.name("tenants"))
                .mount("/opened", opened)
                .host("api.example.org", api.name("api"))
                .host("{sub}.example.com", api.name("sub"))
                .mount("/behind", proxied.name("proxied"))
                .middleware(Middleware.of(
                        (request, next) -> next.handle(request).header("x-home", request.urlFor("read_home"))))
                .exceptionHandler(404, (request, e) -> Response.json(404, Map.of("home", request.urlFor("read_home"))));
    }

    private static ApiRouter requests() {
        return ApiRouter.of(
                get("/").name("read_home").handle(() -> "home"),
                probe("probe_here"),
                get("/base")
                        .params(request())
                        .handle(request -> Ordered.map("url", request.url(), "base", request.baseUrl())),
                get("/path")
                        .params(request())
                        .handle(request -> Ordered.map(
                                "app",
                                FastApi.of(names()).urlPathFor("read_item", Map.of("item_id", "5")),
                                "url",
                                request.urlPathFor("read_home"))),
                get("/old")
                        .params(request())
                        .handle(request ->
                                Response.redirect(request.urlFor("read_item", Map.of("item_id", "new item-ä")))),
                get("/dependency").params(LINK).handle(link -> link),
                websocket("/ws/{room}")
                        .name("talk")
                        .params(path("room"), request())
                        .handle(UrlsTwin::talk));
    }

    private static void talk(WebSocket socket, String room, Request request) {
        socket.accept();
        socket.send(request.urlFor("talk", Map.of("room", room)));
        socket.send(request.urlFor("read_item", Map.of("item_id", room)));
        socket.send(request.urlFor("static", Map.of("path", "a.css")));
        socket.close();
    }

    private static ApiRouter names() {
        return ApiRouter.of(
                read("/items/{item_id}", "read_item", "item_id"),
                read("/items/{item_id}/parts/{part}", "part of item", "item_id", "part"),
                read("/twice/{a}", "twice", "a"),
                read("/twice/{a}/{b}", "twice", "a", "b"),
                read("/again/{a}", "twice", "a"),
                read("/files/{file_path:path}", "read_file", "file_path"),
                read("/int/{n:int}", "read_int", "n"),
                read("/float/{x:float}", "read_float", "x"),
                read("/uuid/{u:uuid}", "read_uuid", "u"));
    }

    private static FastApi admin() {
        FastApi deep = FastApi.of(read("/deep/{deep_id}", "read_deep", "deep_id"), probe("probe_deep"));
        return FastApi.of(
                        read("/users/{user_id}", "read_user", "user_id"),
                        probe("probe_admin"),
                        read("/{path:path}/tail", "read_tail", "path"))
                .mount("/deep", deep.name("deep"));
    }

    private static Operation read(String template, String name, String... variables) {
        var operation = get(template).name(name);
        for (String variable : variables) {
            operation = operation.dependencies(path(variable));
        }
        return operation.handle(() -> name);
    }

    private static Operation probe(String name) {
        return get("/probe").name(name).params(request()).handle(UrlsTwin::probe);
    }

    private static Map<String, String> probe(Request request) {
        Map<String, String> values = new LinkedHashMap<>(request.queryParams().toSingleValueMap());
        String name = values.remove("name");
        try {
            return Map.of("url", request.urlFor(String.valueOf(name), values));
        } catch (NoMatchFound unknown) {
            return Map.of("error", "no match");
        } catch (IllegalArgumentException unfit) {
            return Map.of("error", "no value");
        }
    }

    private static Path files() {
        try {
            Path directory = Files.createTempDirectory("urls");
            Files.writeString(directory.resolve("a.css"), "a {}");
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
