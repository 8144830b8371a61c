package io.fastapi.conformance;

import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.types.constraint.Constraints.ge;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The callers of {@code twins/services.py}. */
final class CallersProgram {
    private CallersProgram() {}

    @Extra(Extra.Policy.FORBID)
    record Caller(
            String host,
            boolean saveData,
            @Nullable String ifModifiedSince,
            @Default("[]") List<String> xTag,
            PlacesProgram.@Nullable Zone xLevel) {}

    record Jar(
            @Nullable UUID sessionId,
            @Default("light") @Literal({"dark", "light"}) String theme,
            @JsonProperty("n.1") @Default("1") int n) {}

    static FastApi app() {
        return FastApi.of(
                        get("/caller")
                                .name("caller")
                                .params(header(Caller.class))
                                .handle(caller -> caller),
                        get("/underscores")
                                .name("underscores")
                                .params(header(Caller.class).convertUnderscores(false))
                                .handle(caller -> caller),
                        get("/jar").name("jar").params(cookie(Jar.class)).handle(jar -> jar),
                        get("/one")
                                .name("one")
                                .params(
                                        header("x_ids", int.class).list().optional(),
                                        header("x_when", Temporal.class).optional(),
                                        header("x_flag", boolean.class)
                                                .alias("X-Flag")
                                                .orElse(false),
                                        header("strange_header")
                                                .convertUnderscores(false)
                                                .optional(),
                                        header("x_meta", new TypeRef<Map<String, Integer>>() {})
                                                .json()
                                                .optional(),
                                        header("content_type").optional())
                                .handle((ids, when, flag, strange, meta, type) -> Ordered.map(
                                        "ids", ids, "when", when, "flag", flag, "strange", strange, "meta", meta,
                                        "type", type)),
                        get("/cookies")
                                .name("read_cookies")
                                .params(
                                        cookie("a").optional(),
                                        cookie("b_c", int.class)
                                                .alias("b-c")
                                                .where(ge(1))
                                                .orElse(1),
                                        cookie("d").list().orElse(List.of()))
                                .handle((a, b, d) -> Ordered.map("a", a, "b_c", b, "d", d)))
                .title("Callers");
    }
}
