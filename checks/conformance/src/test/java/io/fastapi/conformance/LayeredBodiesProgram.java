package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.post;

import io.fastapi.conformance.LayeredModels.Leaf;
import io.fastapi.conformance.LayeredModels.Name;
import io.fastapi.conformance.LayeredModels.Price;
import io.fastapi.conformance.LayeredModels.Slot;
import io.fastapi.conformance.LayeredModels.Sure;
import io.fastapi.conformance.LayeredModels.SureSlot;
import io.fastapi.conformance.LayeredModels.Trio;
import io.fastapi.conformance.LayeredModels.Two;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseModel;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import io.fastapi.types.model.Validated;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The bodies of {@code twins/models_layers.py}. */
final class LayeredBodiesProgram {
    private LayeredBodiesProgram() {}

    record Route(
            @Default("[]") List<Two<String, @Nullable Integer>> stops,
            @Default("{}") Map<String, Two<Integer, Integer>> by,
            @Nullable Two<Integer, String> maybe,
            @Default("{\"value\":[1,2]}") Slot<Two<Integer, Integer>> slot,
            @Default("[[0,0],[]]") Two<Two<Integer, Integer>, List<Two<String, Boolean>>> nested,
            @Nullable List<Two<String, Name>> named) {}

    record Deep(
            @Default("[]") List<Map<String, Leaf>> rows,
            @Default("[]") List<List<Leaf>> grid,
            @Nullable Slot<List<Leaf>> slot,
            @Default("{}") Map<String, List<Leaf>> by,
            @Default("[1,{}]") Two<Integer, Leaf> pos,
            @Default("[]") List<@Nullable Leaf> maybe) {}

    record Times(
            Temporal at,
            @Default("[]") List<Temporal> several,
            @Default("{}") Map<String, Temporal> by,
            @Nullable Temporal maybe,
            @Default("2026-01-02T03:04:00") Temporal since,
            @Nullable Two<Temporal, Temporal> span,
            @Nullable Slot<Temporal> slot,

            @Default(value = "[\"2026-01-01\"]", inSchema = false)
            List<LocalDate> days) {}

    record Made(
            @Default(value = "[\"a\"]", inSchema = false) List<String> names,
            @Default(value = "{}", inSchema = false) Leaf leaf,

            @Default(value = "{\"k\":{\"a\":2}}", inSchema = false)
            Map<String, Leaf> by,

            @Default(value = "{\"value\":1}", inSchema = false)
            Slot<Integer> slot,

            @Default(value = "[1,\"x\"]", inSchema = false) Two<Integer, String> pair,

            @Default(value = "5", inSchema = false) @Min(1) int number) {}

    static ApiRouter routes() {
        return ApiRouter.of(echoes(), routed(), cut(), cutOthers(), made());
    }

    static <T> Operation echo(String path, String name, String body, TypeRef<T> type) {
        return post(path)
                .name(name)
                .responseModel(type)
                .params(body(body, type))
                .handle(sent -> sent);
    }

    private static <T> Operation cut(
            String path,
            String name,
            String body,
            TypeRef<Validated<T>> type,
            TypeRef<T> model,
            UnaryOperator<ResponseModel<T>> how) {
        return post(path)
                .name(name)
                .responseModel(how.apply(model(model)))
                .params(body(body, type))
                .handle(sent -> sent);
    }

    private static ApiRouter echoes() {
        return ApiRouter.of(
                echo(
                        "/trio",
                        "echo_trio",
                        "trio",
                        new TypeRef<Trio<Integer, @Nullable String, Two<Integer, String>>>() {}),
                echo("/price", "echo_price", "price", new TypeRef<Slot<Price>>() {}),
                echo("/prices", "echo_prices", "prices", new TypeRef<Trio<Price, List<Price>, @Nullable Price>>() {}));
    }

    private static Operation route(String path, String name, UnaryOperator<ResponseModel<Route>> how) {
        return cut(path, name, "route", new TypeRef<Validated<Route>>() {}, new TypeRef<Route>() {}, how);
    }

    private static ApiRouter routed() {
        return ApiRouter.of(
                route("/route", "echo_route", route -> route),
                route("/route/none", "echo_route_none", ResponseModel::excludeNone),
                route("/route/unset", "echo_route_unset", ResponseModel::excludeUnset),
                route("/route/defaults", "echo_route_defaults", ResponseModel::excludeDefaults));
    }

    private static Operation deep(String how, UnaryOperator<ResponseModel<Deep>> filter) {
        return cut(
                "/cut/" + how, "cut_" + how, "deep", new TypeRef<Validated<Deep>>() {}, new TypeRef<Deep>() {}, filter);
    }

    private static ApiRouter cut() {
        return ApiRouter.of(
                deep("unset", ResponseModel::excludeUnset),
                deep("defaults", ResponseModel::excludeDefaults),
                deep("none", ResponseModel::excludeNone),
                deep("include", deep -> deep.include("rows.__all__.k.a", "grid.0.__all__.b", "by.x")),
                deep(
                        "exclude",
                        deep -> deep.exclude(
                                "rows.__all__.k.a", "grid.0.1.b", "by.x", "slot.value.__all__.a", "pos.1.a")),
                deep(
                        "both",
                        deep -> deep.include("rows", "pos", "slot")
                                .exclude("rows.0", "slot.note")
                                .excludeNone()));
    }

    private static ApiRouter cutOthers() {
        return ApiRouter.of(
                post("/cut/list")
                        .name("cut_list")
                        .responseModel(model(new TypeRef<List<Leaf>>() {}).exclude("__all__.a"))
                        .params(body("leaves", new TypeRef<List<Leaf>>() {}))
                        .handle(leaves -> leaves),
                post("/cut/dict")
                        .name("cut_dict")
                        .responseModel(
                                model(new TypeRef<Map<String, Leaf>>() {}).exclude("k.a", "m"))
                        .params(body("leaves", new TypeRef<Map<String, Leaf>>() {}))
                        .handle(leaves -> leaves),
                post("/cut/lists")
                        .name("cut_lists")
                        .responseModel(model(new TypeRef<Map<String, List<Leaf>>>() {})
                                .include("k.__all__.b")
                                .excludeNone())
                        .params(body("leaves", new TypeRef<Map<String, List<Leaf>>>() {}))
                        .handle(leaves -> leaves),
                cut(
                        "/cut/slot",
                        "cut_slot",
                        "slot",
                        new TypeRef<Validated<Slot<List<Leaf>>>>() {},
                        new TypeRef<Slot<List<Leaf>>>() {},
                        slot -> slot.exclude("value.__all__.b").excludeUnset()),
                post("/cut/union")
                        .name("cut_union")
                        .responseModel(model(new TypeRef<@Union({Name.class, Price.class}) Object>() {})
                                .exclude("first", "currency")
                                .excludeDefaults())
                        .params(body("item", new TypeRef<@Union({Name.class, Price.class}) Object>() {}))
                        .handle(item -> item),
                post("/cut/pair")
                        .name("cut_pair")
                        .responseModel(
                                model(new TypeRef<Two<Integer, Leaf>>() {}).exclude("1.a"))
                        .params(body("pair", new TypeRef<Two<Integer, Leaf>>() {}))
                        .handle(pair -> pair));
    }

    private static ApiRouter made() {
        return ApiRouter.of(
                echo("/times", "echo_times", "times", new TypeRef<Times>() {}),
                echo("/made", "echo_made", "made", new TypeRef<Made>() {}),
                post("/made/defaults")
                        .name("echo_made_defaults")
                        .responseModel(model(Made.class).excludeDefaults())
                        .params(body("made", Made.class))
                        .handle(made -> made),
                echo(
                        "/quoted",
                        "echo_quoted",
                        "quoted",
                        new TypeRef<
                                Slot<@Literal({"it's", "a\\b", "\u00e9\u00a0\n", "\uD83C\uDF89\u200b"}) String>>() {}),
                post("/made/body")
                        .name("read_made_body")
                        .params(
                                body("leaf", Leaf.class).orElseGet(() -> new Leaf(7, null)),
                                body("names", new TypeRef<List<String>>() {}).orElseGet(() -> List.of("n")))
                        .handle((leaf, names) -> Ordered.map("leaf", leaf, "names", names)));
    }

    static ApiRouter sure() {
        return ApiRouter.of(
                echo("/sure", "echo_sure", "sure", new TypeRef<Sure>() {}),
                echo("/sure/slot", "echo_sure_slot", "slot", new TypeRef<SureSlot<Sure>>() {}),
                post("/sure/in")
                        .name("read_sure")
                        .responseModel(new TypeRef<List<SureSlot<Leaf>>>() {})
                        .params(body("sure", new TypeRef<SureSlot<@Nullable Sure>>() {}))
                        .handle(sure -> List.of()));
    }
}
