package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code twins/schemas_shared.py}. */
final class SchemasSharedTwin {

    private SchemasSharedTwin() {}

    record Sub(@Default("1") int a) {}

    record Item(String name, @Default("{}") Sub sub) {}

    record Rect(int w, @Default("2") int h) {

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        int area() {
            return this.w * this.h;
        }
    }

    record Problem(int code, @Default("none") String hint) {}

    record Fault(Problem problem) {}

    record Plan(
            Rect rect,
            @Default("[]") List<Rect> rects,
            @Default("{}") Map<String, Rect> byName,
            @Nullable Rect maybe) {}

    record Outer(Plan plan, @Default("") String note) {}

    record Shown(
            int count,
            @Default(value = "\"NaN\"", inSchema = false) double ratio) {}

    static FastApi app() {
        return FastApi.of(
                        post("/items/").params(body("item", Item.class)).handle(SchemasSharedTwin::createItem),
                        get("/items/").handle(SchemasSharedTwin::readItems),
                        post("/rects/").params(body("rect", Rect.class)).handle(SchemasSharedTwin::createRect),
                        post("/plans/").params(body("plan", Plan.class)).handle(SchemasSharedTwin::createPlan),
                        post("/outers/").params(body("outer", Outer.class)).handle(SchemasSharedTwin::createOuter),
                        post("/outer-lists/")
                                .params(body("outers", new TypeRef<List<Outer>>() {}))
                                .handle(SchemasSharedTwin::createOuters),
                        routed(),
                        get("/shown").handle(SchemasSharedTwin::shown),
                        get("/numbers").handle(SchemasSharedTwin::numbers),
                        get("/number-models").handle(SchemasSharedTwin::numberModels),
                        get("/number-dicts")
                                .name("number_dicts")
                                .handle(() -> Stream.of(Ordered.map("a", List.of(Double.NaN, 1)))
                                        .iterator()),
                        get("/number-events")
                                .responseClass(ResponseClass.EVENT_SOURCE)
                                .handle(SchemasSharedTwin::numberEvents))
                .responses(404, ResponseDoc.of(Problem.class).description("Not there"))
                .responses(500, Fault.class)
                .separateInputOutputSchemas(false);
    }

    private static ApiRouter routed() {
        ApiRouter router = ApiRouter.of(
                        get("/routed")
                                .responses(422, ResponseDoc.of(Problem.class).description("Unfit"))
                                .params(query("n", int.class))
                                .handle(SchemasSharedTwin::routed),
                        get("/missing")
                                .name("missing")
                                .responses(410, Problem.class)
                                .handle(() ->
                                        Response.json(Ordered.map("code", 1)).status(410)))
                .responses(404, ResponseDoc.of(Fault.class).description("Nor here"))
                .responses(409, new TypeRef<List<Problem>>() {});
        return ApiRouter.of(router).responses(418, new TypeRef<@Nullable Problem>() {});
    }

    private static int routed(int n) {
        return n;
    }

    private static Plan createPlan(Plan plan) {
        return plan;
    }

    private static Outer createOuter(Outer outer) {
        return outer;
    }

    private static Map<String, Outer> createOuters(List<Outer> outers) {
        Map<String, Outer> all = new LinkedHashMap<>();
        outers.forEach(outer -> all.put(String.valueOf(all.size()), outer));
        return all;
    }

    private static Shown shown() {
        return new Shown(3, Double.NaN);
    }

    private static Stream<Double> numbers() {
        return Stream.of(1.5, Double.NaN, Double.NEGATIVE_INFINITY);
    }

    private static Stream<Shown> numberModels() {
        return Stream.of(new Shown(1, Double.NaN), new Shown(2, Double.POSITIVE_INFINITY));
    }

    private static Stream<Shown> numberEvents() {
        return Stream.of(new Shown(1, Double.POSITIVE_INFINITY));
    }

    private static Item createItem(Item item) {
        return item;
    }

    private static List<Item> readItems() {
        return List.of(new Item("a", new Sub(1)));
    }

    private static Rect createRect(Rect rect) {
        return rect;
    }
}
