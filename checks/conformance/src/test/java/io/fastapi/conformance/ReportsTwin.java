package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseModel;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.Strict;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import io.fastapi.types.model.Validated;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code twins/reports.py}. */
final class ReportsTwin {

    private ReportsTwin() {}

    record Flags(
            @Default("true") boolean shown,
            @Nullable Integer maxCount,
            @Default("[1]") List<Integer> levels) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "petKind")
    sealed interface Pet permits Cat, Dog, Fish {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "petKind")
    sealed interface Furry permits Cat, Dog {}

    record Cat(
            @JsonProperty("petKind") @Literal("cat") String petKind,
            @JsonProperty("livesLeft") int livesLeft) implements Pet, Furry {}

    record Dog(
            @JsonProperty("petKind") @Literal({"dog", "puppy"})
            String petKind,

            @JsonProperty("barksLoud") @Default("true") boolean barksLoud)
            implements Pet, Furry {}

    record Fish(@JsonProperty("petKind") @Literal("fish") String petKind) implements Pet {}

    record Owner(
            @JsonProperty("firstPet") Pet firstPet,

            @JsonProperty("allPets") @Default("[]") List<Furry> allPets) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    sealed interface Event permits Opened, Closed {}

    record Opened(
            @JsonProperty("type") @Literal("opened") @Default("opened")
            String kind,

            int at) implements Event {}

    record Closed(
            @JsonProperty("type") @Literal("closed") @Default("closed")
            String kind) implements Event {}

    record Area(
            int w,
            @Nullable Integer h,
            @JsonProperty(required = true) @Nullable Integer d) {

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        @Nullable
        Integer area() {
            return (this.h == null) ? null : this.w * this.h;
        }

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        @Nullable
        String none() {
            return null;
        }
    }

    record Areas(Area first, @Default("{}") Map<String, List<Area>> others) {}

    record Defaults(
            @Default("1.0") BigDecimal price,
            @Default("[1.0]") List<BigDecimal> prices,
            @Default("0.0") double ratio,

            @Default("{\"a\":0.0}") Map<String, Double> ratios,

            @Default("2024-01-01T00:00:00Z") OffsetDateTime start,
            @Default("12:00:00Z") OffsetTime daily,
            @Default("2") @Nullable BigDecimal maybe,
            @Default("[1.0]") Set<BigDecimal> some) {}

    @Strict
    record Exact(
            @Union({int.class, String.class}) Object id,
            @Default("[]") List<@Union({double.class, String.class}) Object> ids) {}

    record Partly(
            @Strict @Union({int.class, String.class}) Object id,
            @Union({int.class, boolean.class}) @Nullable Object other) {}

    sealed interface Value permits Members, Items, Text, Real, Flag {}

    record Members(@JsonValue Map<String, Value> members) implements Value {}

    record Items(@JsonValue List<Value> items) implements Value {}

    record Text(@JsonValue String text) implements Value {}

    record Real(@JsonValue double number) implements Value {}

    record Flag(@JsonValue boolean flag) implements Value {}

    sealed interface Maybe permits Some, Whole {}

    record Some(@JsonValue Map<String, @Nullable Maybe> some) implements Maybe {}

    record Whole(@JsonValue int number) implements Maybe {}

    sealed interface Parts permits Part, PartList {}

    record Part(String title, @Nullable Parts parts) implements Parts {}

    record PartList(@JsonValue List<Parts> parts) implements Parts {}

    record Page<V extends @Nullable Object>(
            List<V> items, @Nullable Page<V> next) {}

    record Pair<K extends @Nullable Object, V extends @Nullable Object>(K key, V value) {}

    static FastApi app() {
        return FastApi.of(sent(), tags(), areas(), generics());
    }

    private static ApiRouter sent() {
        TypeRef<Validated<Flags>> flags = new TypeRef<>() {};
        ResponseModel<Flags> unset = model(Flags.class).excludeUnset();
        return ApiRouter.of(
                post("/sent/form")
                        .name("sent_form")
                        .responseModel(new TypeRef<List<String>>() {})
                        .params(form(flags))
                        .handle(sent -> sent.fieldsSet().stream().sorted().toList()),
                post("/unset/form")
                        .name("unset_form")
                        .responseModel(unset)
                        .params(form(flags))
                        .handle(sent -> sent),
                get("/unset/query")
                        .name("unset_query")
                        .responseModel(unset)
                        .params(query(flags))
                        .handle(sent -> sent),
                get("/unset/beside")
                        .name("unset_beside")
                        .responseModel(unset)
                        .params(query(flags), query("q").orElse("q"))
                        .handle((sent, q) -> sent),
                get("/unset/header")
                        .name("unset_header")
                        .responseModel(unset)
                        .params(header(flags))
                        .handle(sent -> sent),
                get("/unset/cookie")
                        .name("unset_cookie")
                        .responseModel(unset)
                        .params(cookie(flags))
                        .handle(sent -> sent));
    }

    private static ApiRouter tags() {
        return ApiRouter.of(
                echo("/owner", "owner", model(Owner.class), new TypeRef<Owner>() {}),
                get("/pets")
                        .name("pets")
                        .responseModel(new TypeRef<List<Furry>>() {})
                        .handle(() -> List.of(Map.of("petKind", "cat", "livesLeft", 3), new Dog("puppy", true))),
                echo("/event", "event", model(Event.class), new TypeRef<Event>() {}));
    }

    private static ApiRouter areas() {
        TypeRef<Area> area = new TypeRef<>() {};
        return ApiRouter.of(
                echo("/area/defaults", "area_defaults", model(area).excludeDefaults(), area),
                echo("/area/none", "area_none", model(area).excludeNone(), area),
                echo("/area/unset", "area_unset", model(area).excludeUnset(), new TypeRef<Validated<Area>>() {}),
                echo("/areas", "areas", model(Areas.class).excludeDefaults(), new TypeRef<Areas>() {}),
                echo("/defaults", "defaults", model(Defaults.class).excludeDefaults(), new TypeRef<Defaults>() {}),
                echo("/exact", "exact", model(Exact.class), new TypeRef<Exact>() {}),
                echo("/partly", "partly", model(Partly.class), new TypeRef<Partly>() {}));
    }

    private static ApiRouter generics() {
        TypeRef<Page<Value>> page = new TypeRef<>() {};
        TypeRef<Page<Parts>> parts = new TypeRef<>() {};
        TypeRef<Page<@Union({Part.class, Part[].class}) Object>> part =
                new TypeRef<Page<@Union({Part.class, Part[].class}) Object>>() {};
        return ApiRouter.of(
                echo("/page", "page", model(page), page),
                post("/lists")
                        .name("lists")
                        .responseModel(new TypeRef<Pair<String, Value>>() {})
                        .params(body("page", new TypeRef<Page<List<Value>>>() {}))
                        .handle(sent -> new Pair<>("a", new Items(sent.items().get(0)))),
                post("/maps")
                        .name("maps")
                        .responseModel(new TypeRef<Pair<Value, @Nullable Maybe>>() {})
                        .params(body("page", new TypeRef<Page<Map<String, Maybe>>>() {}))
                        .handle(sent -> new Pair<Value, @Nullable Maybe>(new Text("a"), null)),
                echo("/parts", "parts", model(parts), parts),
                echo("/part", "part", model(part), part));
    }

    private static <T> Operation echo(String path, String name, ResponseModel<?> answer, TypeRef<T> sent) {
        return post(path).name(name).responseModel(answer).params(body(sent)).handle(value -> value);
    }
}
