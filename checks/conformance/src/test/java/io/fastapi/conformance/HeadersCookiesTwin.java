package io.fastapi.conformance;

import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.minLength;

import io.fastapi.FastApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code twins/headers_cookies.py}. */
final class HeadersCookiesTwin {

    private HeadersCookiesTwin() {}

    record Agent(Optional<String> userAgent) {}

    record Strange(Optional<String> strangeHeader) {}

    record Tokens(Optional<List<String>> xToken) {}

    record Required(int xCount, String xName) {}

    record Documented(Optional<String> xOld, Optional<String> xSecret) {}

    record Cookies(Optional<String> adsId, int visits) {}

    record All(int p, int q, int h, int c) {}

    static FastApi app() {
        return FastApi.of(
                get("/agent/")
                        .name("read_agent")
                        .params(header("user_agent").optional())
                        .handle(agent -> new Agent(agent)),
                get("/strange/")
                        .name("read_strange")
                        .params(header("strange_header")
                                .convertUnderscores(false)
                                .optional())
                        .handle(strange -> new Strange(strange)),
                get("/tokens/")
                        .name("read_tokens")
                        .params(header("x_token").list().optional())
                        .handle(tokens -> new Tokens(tokens)),
                get("/required/")
                        .name("read_required")
                        .params(
                                header("x_count", int.class).where(ge(1)),
                                header("x_name").alias("X-Full-Name").where(minLength(2)))
                        .handle((count, name) -> new Required(count, name)),
                get("/documented/")
                        .name("read_documented")
                        .params(
                                header("x_old")
                                        .title("Old")
                                        .description("An old header")
                                        .deprecated()
                                        .examples("a")
                                        .optional(),
                                header("x_secret").includeInSchema(false).optional())
                        .handle((old, secret) -> new Documented(old, secret)),
                get("/cookies/")
                        .name("read_cookies")
                        .params(
                                cookie("ads_id").optional(),
                                cookie("visits", int.class).orElse(0))
                        .handle((adsId, visits) -> new Cookies(adsId, visits)),
                get("/session/")
                        .name("read_session")
                        .params(cookie("session").alias("sid").where(minLength(3)))
                        .handle(session -> Map.of("session", session)),
                get("/all/{p}")
                        .name("read_all")
                        .params(
                                path("p", int.class),
                                query("q", int.class),
                                header("x_h", int.class),
                                cookie("c", int.class))
                        .handle((p, q, h, c) -> new All(p, q, h, c)));
    }
}
