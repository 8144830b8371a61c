package io.fastapi.conformance;

import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.none;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.minLength;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Cookie;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The feeds of {@code twins/programs_more.py}. */
final class FeedsProgram {
    private FeedsProgram() {}

    record Pages(int page, int size, String locale) {}

    private static final Dependency<String> LOCALE = depends(
            header("accept_language").examples("de").optional(),
            cookie("lang").where(maxLength(2)).orElse("en"),
            (header, cookie) -> header.orElse(cookie));
    private static final Dependency<Pages> PAGES = depends(
            query("page", int.class).where(ge(1)).orElse(1),
            query("size", int.class).alias("pageSize").where(le(5)).orElse(5),
            LOCALE,
            Pages::new);

    static FastApi app() {
        return FastApi.of(
                        get("/feed")
                                .name("feed")
                                .responseModel(model(new TypeRef<ShopProgram.Page<String>>() {})
                                        .excludeNone())
                                .params(PAGES, response())
                                .handle((pages, response) -> {
                                    response.header("content-language", pages.locale());
                                    response.cookie(Cookie.of("page", String.valueOf(pages.page()))
                                            .maxAge(Duration.ofSeconds(5)));
                                    return new ShopProgram.Page<>(
                                            Collections.nCopies(pages.size(), pages.locale()), pages.page(), null);
                                }),
                        get("/moved")
                                .name("moved")
                                .responseClass(ResponseClass.REDIRECT)
                                .status(302)
                                .params(query("to").where(minLength(1)).orElse("/feeds/feed"))
                                .handle(to -> to),
                        get("/lines")
                                .name("lines")
                                .responseClass(ResponseClass.STREAMING)
                                .params(query("n", int.class).where(le(3)).orElse(2))
                                .handle(n -> Response.stream(
                                                IntStream.range(0, n).mapToObj(i -> i + "\n"),
                                                "text/csv; charset=utf-8")
                                        .status(203)
                                        .header("x-n", String.valueOf(n))),
                        get("/either")
                                .name("either")
                                .responseModel(none())
                                .params(query(
                                                "kind",
                                                new TypeRef<@Literal({"json", "text", "dict", "none"}) String>() {})
                                        .orElse("json"))
                                .handle(FeedsProgram::either),
                        get("/wrong")
                                .name("wrong")
                                .responseModel(new TypeRef<ShopProgram.Page<Integer>>() {})
                                .handle(() -> {
                                    throw new HttpException(418, List.of(Ordered.map("a", null)), Map.of("x-b", "2"));
                                }))
                .title("Feeds")
                .responses("default", ResponseDoc.of("Anything"));
    }

    private static @Nullable Object either(String kind) {
        return switch (kind) {
            case "json" -> Response.json(202, Map.of("a", 1));
            case "text" -> Response.text("a").header("x-a", "1");
            case "dict" -> Map.of("b", 2);
            default -> null;
        };
    }
}
