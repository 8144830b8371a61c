package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsNow;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.host;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@code twins/routers.py}. */
final class RoutersTwin {

    record Event(String name) {}

    record Problem(int code) {}

    private static final Dependency<String> VERIFY = depends(header("x_key"), key -> {
        if (!key.equals("secret")) {
            throw new HttpException(400, "X-Key invalid");
        }
        return key;
    });

    private final List<String> events = new CopyOnWriteArrayList<>();

    static FastApi app() {
        return new RoutersTwin().twin();
    }

    private Dependency<Boolean> note(String name) {
        return dependsNow(() -> this.events.add(name));
    }

    private static String camel(Operation operation) {
        List<String> tags = operation.settings().tags();
        return (tags.isEmpty() ? "none" : tags.get(0)) + "-" + operation.name();
    }

    private static String loud(Operation operation) {
        return "LOUD_" + operation.name();
    }

    private FastApi twin() {
        ApiRouter items = items();
        ApiRouter outer = outer();
        ApiRouter strict =
                ApiRouter.of(get("/slash/").name("slash").handle(() -> "slash")).redirectSlashes(false);
        ApiRouter loose = ApiRouter.of(get("/slash/").name("loose_slash").handle(() -> "loose"));
        FastApi tenants = FastApi.of(get("/who/").name("who").handle(() -> "who"));
        ApiRouter api = ApiRouter.of(host("{tenant}.example.org", tenants));
        return FastApi.of(
                        get("/events").includeInSchema(false).handle(this::seen),
                        items,
                        ApiRouter.of(items)
                                .prefix("/v2")
                                .tags("v2")
                                .dependencies(VERIFY, note("v2"))
                                .responses(404, "v2 404")
                                .responses(418, ResponseDoc.of(Problem.class).description("v2 418"))
                                .callbacks(post("{$callback_url}/done")
                                        .name("done")
                                        .params(body(Event.class)))
                                .deprecated()
                                .generateUniqueIdFunction(RoutersTwin::loud),
                        ApiRouter.of(items).prefix("/secret").includeInSchema(false),
                        ApiRouter.of(items)
                                .prefix("/text")
                                .defaultResponseClass(ResponseClass.PLAIN_TEXT)
                                .tags("text"),
                        outer,
                        ApiRouter.of(outer)
                                .prefix("/again")
                                .defaultResponseClass(ResponseClass.HTML)
                                .responses("4XX", "again"),
                        ApiRouter.of(get("/a").name("invisible_a").handle(() -> "a"))
                                .prefix("/invisible")
                                .includeInSchema(false),
                        ApiRouter.of(strict).prefix("/included"),
                        mount("/mounted", strict),
                        mount("/loose", loose),
                        api,
                        ApiRouter.of(api).prefix("/hosted"))
                .dependencies(note("app"))
                .responses(500, "app 500")
                .generateUniqueIdFunction(RoutersTwin::camel);
    }

    private List<String> seen() {
        List<String> all = new ArrayList<>(this.events);
        this.events.clear();
        return all;
    }

    private ApiRouter items() {
        return ApiRouter.of(
                        get("/").name("read_items").handle(() -> List.of("a")),
                        get("/{item_id}")
                                .name("read_item")
                                .tags("one")
                                .responses(404, "one 404")
                                .dependencies(note("operation"))
                                .params(path("item_id"))
                                .handle(id -> id),
                        get("/hidden/one").name("hidden").includeInSchema(false).handle(() -> "hidden"))
                .prefix("/items")
                .tags("items")
                .dependencies(note("items"))
                .responses(404, "items 404")
                .responses(500, "items 500");
    }

    private ApiRouter outer() {
        ApiRouter html = ApiRouter.of(
                        get("/page").name("page").handle(() -> "<b>page</b>"),
                        get("/text")
                                .name("text_page")
                                .responseClass(ResponseClass.PLAIN_TEXT)
                                .handle(() -> "text"))
                .prefix("/html")
                .defaultResponseClass(ResponseClass.HTML)
                .generateUniqueIdFunction(RoutersTwin::loud);
        return ApiRouter.of(
                        ApiRouter.of(html).prefix("/inner").tags("inner").dependencies(note("inner")),
                        get("/own").name("own").handle(() -> "own"))
                .prefix("/outer")
                .tags("outer")
                .deprecated()
                .dependencies(note("outer"))
                .defaultResponseClass(ResponseClass.PLAIN_TEXT);
    }
}
