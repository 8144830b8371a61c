package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.request;

import io.fastapi.FastApi;
import io.fastapi.Server;
import io.fastapi.request.Request;
import java.util.Map;

/** {@code twins/behind_proxy.py}. */
final class BehindProxyTwin {

    private BehindProxyTwin() {}

    static FastApi app() {
        FastApi sub = FastApi.of(
                get("/below").name("read_below").params(request()).handle(request -> seen(request)),
                get("/slash/").name("read_slash_below").handle(() -> "slash below"));
        return FastApi.of(
                        get("/app").name("read_app").params(request()).handle(request -> seen(request)),
                        get("/items/{item_id}")
                                .name("read_item")
                                .params(path("item_id"))
                                .handle(id -> id),
                        get("/slash/").name("read_slash").handle(() -> "slash"),
                        get("/api/v1/twice").name("read_twice").handle(() -> "twice"),
                        mount("/sub", sub.name("sub")))
                .rootPath("/api/v1")
                .servers(
                        Server.of("https://stag.example.com").description("Staging"),
                        Server.of("https://prod.example.com"));
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
                request.urlFor("sub:read_below"));
    }
}
