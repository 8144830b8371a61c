package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.route;

import io.fastapi.FastApi;
import io.fastapi.operation.OperationSpec;
import io.fastapi.routing.ApiRouter;
import java.util.Map;

/** {@code twins/routing.py}. */
final class RoutingTwin {

    private RoutingTwin() {}

    static FastApi app() {
        FastApi sub = FastApi.of(get("/sub")
                        .name("read_sub")
                        .params(query("q", int.class).orElse(0))
                        .handle(q -> Map.of("sub", q)))
                .title("Sub");
        return FastApi.of(
                        plain(),
                        order(),
                        tree(),
                        typed(),
                        ApiRouter.of(
                                        get("").name("router_root").handle(() -> "router"),
                                        get("/items/").name("router_items").handle(() -> "router items"))
                                .prefix("/router"))
                .mount("/subapi", sub);
    }

    private static ApiRouter plain() {
        return ApiRouter.of(
                get("/slash/").name("read_slash").handle(() -> "slash"),
                get("/noslash").name("read_noslash").handle(() -> "noslash"),
                get("/both").name("read_both").handle(() -> "both"),
                get("/both/").name("read_both_slash").handle(() -> "both/"),
                get("/resource").name("read_resource").handle(() -> "get"),
                post("/resource").name("create_resource").handle(() -> "post"),
                route("/several", "GET", "POST", "HEAD")
                        .includeInSchema(false)
                        .name("several")
                        .handle(() -> "several"));
    }

    private static ApiRouter order() {
        return ApiRouter.of(
                get("/order/{value}").name("order_any").params(path("value")).handle(value -> Map.of("any", value)),
                get("/order/fixed").name("order_fixed").handle(() -> "never reached"),
                post("/order/fixed").name("order_post").handle(() -> "post"));
    }

    private static ApiRouter tree() {
        OperationSpec middle = get("/tree/{a}/b/{c}").name("tree_middle");
        return ApiRouter.of(
                middle.params(path("a"), path("c")).handle((a, c) -> Ordered.map("a", a, "c", c)),
                get("/tree/a/{b}/{c}")
                        .name("tree_start")
                        .params(path("b"), path("c"))
                        .handle((b, c) -> Ordered.map("b", b, "c", c)),
                get("/tree/{rest:path}").name("tree_rest").params(path("rest")).handle(rest -> Map.of("rest", rest)));
    }

    private static ApiRouter typed() {
        return ApiRouter.of(
                post("/typed/{value:int}")
                        .name("typed_int")
                        .params(path("value", int.class))
                        .handle(value -> Map.of("int", value)),
                get("/typed/{value}").name("typed_text").params(path("value")).handle(value -> Map.of("text", value)),
                get("/with space/ü/{name}")
                        .name("read_escaped")
                        .params(path("name"))
                        .handle(name -> Map.of("name", name)));
    }
}
