package io.fastapi.conformance;

import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.get;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code twins/cookie_values.py}. */
final class CookieValuesTwin {

    private CookieValuesTwin() {}

    record Visit(
            @Default("[]") List<String> a,
            @Nullable List<Integer> b,
            @Default("0") @Min(0) int c) {}

    @Extra(Extra.Policy.FORBID)
    record Closed(
            String a,
            @JsonProperty("Other-Name") @Default("n") String otherName) {}

    record Open(
            @Default("none") String a,
            @JsonAnySetter @JsonAnyGetter Map<String, Object> more) {}

    static FastApi app() {
        return FastApi.of(single(), records());
    }

    private static ApiRouter single() {
        return ApiRouter.of(
                get("/list").name("read_list").params(cookie("a").list()).handle(a -> a),
                get("/numbers")
                        .name("read_numbers")
                        .params(cookie("a", int.class).list().orElse(List.of(1)))
                        .handle(a -> a),
                get("/maybe")
                        .name("read_maybe")
                        .params(cookie("a").list().optional())
                        .handle(a -> a),
                get("/set")
                        .name("read_set")
                        .params(cookie("a").set().orElse(Set.of()))
                        .handle(a -> List.copyOf(new TreeSet<>(a))),
                get("/either")
                        .name("read_either")
                        .params(cookie("a", new TypeRef<@Union({int[].class, int.class, String.class}) Object>() {})
                                .orElse(0))
                        .handle(a -> a));
    }

    private static ApiRouter records() {
        return ApiRouter.of(
                get("/record").name("read_record").params(cookie(Visit.class)).handle(visit -> visit),
                get("/closed").name("read_closed").params(cookie(Closed.class)).handle(closed -> closed),
                get("/open").name("read_open").params(cookie(Open.class)).handle(open -> open),
                get("/text")
                        .name("read_text")
                        .params(cookie("a").optional(), cookie("b_c").optional())
                        .handle((a, b) -> Ordered.map("a", a, "b_c", b)));
    }
}
