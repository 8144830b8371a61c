package io.fastapi.conformance;

import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.host;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.route;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.reactive.function.server.ServerRequest;

/** {@code twins/targets.py}. */
final class TargetsTwin {

    private static final DocsSettings NO_DOCS = DocsSettings.DEFAULT.withoutOpenapi();

    private TargetsTwin() {}

    static FastApi app() {
        FastApi mounted = mounted();
        ApiRouter leaf = ApiRouter.of(get("/leaf/{name}").params(path("name")).handle(name -> Map.of("leaf", name)));
        ApiRouter inner = ApiRouter.of(leaf, leaf.prefix("/twice")).prefix("/inner");
        ApiRouter plain = ApiRouter.of(get("/r/{k}")
                .params(path("k"), request())
                .handle((k, request) -> Ordered.map("k", k, "root", root(request))));
        return FastApi.of(
                        values(),
                        slashes(),
                        methods(),
                        ApiRouter.of(inner).prefix("/outer"),
                        leaf.prefix("/third"),
                        mount("/mounted", mounted),
                        mount("/tenants/{tenant}", mounted),
                        mount("/numbered/{n:int}/in", mounted),
                        mount("/plain", plain),
                        get("/mounted/{hidden:path}").params(path("hidden")).handle(hidden -> "never reached"),
                        host("{who}.example.org", mounted),
                        host("api.example.com", mounted),
                        host("{who}.example.net:8080", mounted),
                        host("[::3]:81", mounted),
                        host("[::4]", mounted),
                        get("/x/{name}").params(path("name")).handle(name -> Map.of("unhosted", name)),
                        get("/rest/{anything:path}").params(path("anything")).handle(rest -> Map.of("rest", rest)))
                .pathConverter("year", "[0-9]{4}");
    }

    private static ApiRouter values() {
        return ApiRouter.of(
                get("/").params(query("q").orElse("none")).handle(q -> Map.of("root", q)),
                get("/items/{item_id}")
                        .params(path("item_id"), query("q").orElse("none"))
                        .handle((id, q) -> Ordered.map("item", id, "q", q)),
                get("/items/{item_id}/parts/{part}")
                        .params(path("item_id"), path("part"))
                        .handle((id, part) -> Ordered.map("item", id, "part", part)),
                get("/items/special/parts/").handle(() -> "parts"),
                get("/files/{file_path:path}").params(path("file_path")).handle(file -> Map.of("file", file)),
                get("/wrapped/{middle:path}/end").params(path("middle")).handle(middle -> Map.of("middle", middle)),
                get("/numbers/{n:int}")
                        .params(path("n", java.math.BigInteger.class))
                        .handle(n -> Map.of("int", n)),
                get("/numbers/{x:float}").params(path("x", double.class)).handle(x -> Map.of("float", x)),
                get("/uuids/{u:uuid}").params(path("u", UUID.class)).handle(u -> Map.of("uuid", u)),
                get("/years/{y:year}/report").params(path("y")).handle(y -> Map.of("year", y)),
                get("/mixed/{name}.{extension}")
                        .params(path("name"), path("extension"))
                        .handle((name, extension) -> Ordered.map("name", name, "extension", extension)),
                get("/mixed/v{major}-{minor}/x")
                        .params(path("major"), path("minor"))
                        .handle((major, minor) -> Ordered.map("major", major, "minor", minor)),
                get("/dots/a.b+c(d)").handle(() -> "dots"),
                get("/Case").handle(() -> "Case"));
    }

    private static ApiRouter slashes() {
        return ApiRouter.of(
                get("/b").handle(() -> "b"),
                get("/c/").handle(() -> "c"),
                get("/d").handle(() -> "d"),
                post("/d/").handle(() -> "posted"));
    }

    private static ApiRouter methods() {
        return ApiRouter.of(
                route("/any", "GET", "PUT").includeInSchema(false).handle(() -> "any"),
                route("/any", "OPTIONS").handle(() -> "options"),
                route("/head", "HEAD").includeInSchema(false).handle(() -> "head"),
                get("/first/{value}").params(path("value")).handle(value -> Map.of("any", value)),
                post("/first/{value:int}").params(path("value", int.class)).handle(value -> Map.of("int", value)),
                delete("/first/{value}").params(path("value")).handle(value -> Map.of("deleted", value)));
    }

    private static FastApi mounted() {
        return FastApi.of(
                        get("/").handle(() -> "mounted root"),
                        get("/x/{name}")
                                .params(path("name"), request())
                                .handle((name, request) -> Ordered.map(
                                        "x", name, "variables", request.pathVariables(), "root", root(request))),
                        get("/slash/").handle(() -> "mounted slash"))
                .docs(NO_DOCS);
    }

    private static String root(ServerRequest request) {
        return String.valueOf(request.attribute(FastApi.ROOT_PATH).orElse(""));
    }
}
