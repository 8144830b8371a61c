package io.fastapi.conformance;

import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Json;
import io.fastapi.types.model.Literal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code twins/param_models.py}. */
final class ParamModelsTwin {

    private ParamModelsTwin() {}

    @Extra(Extra.Policy.FORBID)
    record FilterParams(
            @Default("100") @Positive @Max(100) int limit,
            @Default("0") @PositiveOrZero int offset,

            @Default("created_at") @Literal({"created_at", "updated_at"})
            String orderBy,

            @Default("[]") List<String> tags) {}

    record Paging(
            int page, @Default("20") int size, @Nullable String q) {}

    record CommonHeaders(
            String host,
            boolean saveData,
            @Nullable String ifModifiedSince,
            @Nullable String traceparent,
            @Default("[]") List<String> xTag) {}

    @Extra(Extra.Policy.FORBID)
    record StrictHeaders(String host, String xToken) {}

    record Cookies(
            String sessionId,
            @Nullable String fatebookTracker,
            @Default("0") int visits) {}

    @Extra(Extra.Policy.FORBID)
    record StrictCookies(String sessionId) {}

    record Packed(
            @Json List<Integer> ids,
            @Default("[\"m\"]") @Json List<String> more,
            @Default("1") @Json int one,
            @Default("{}") @Json Map<String, Integer> names) {}

    static FastApi app() {
        return FastApi.of(
                get("/filter/")
                        .name("read_filter")
                        .params(query(FilterParams.class))
                        .handle(filter -> filter),
                get("/paging/").name("read_paging").params(query(Paging.class)).handle(paging -> paging),
                get("/headers/")
                        .name("read_headers")
                        .params(header(CommonHeaders.class))
                        .handle(headers -> headers),
                get("/strict-headers/")
                        .name("read_strict_headers")
                        .params(header(StrictHeaders.class))
                        .handle(headers -> headers),
                get("/cookies/")
                        .name("read_cookies")
                        .params(cookie(Cookies.class))
                        .handle(cookies -> cookies),
                get("/strict-cookies/")
                        .name("read_strict_cookies")
                        .params(cookie(StrictCookies.class))
                        .handle(cookies -> cookies),
                get("/packed/query")
                        .name("packed_query")
                        .params(query(Packed.class))
                        .handle(packed -> packed),
                get("/packed/header")
                        .name("packed_header")
                        .params(header(Packed.class))
                        .handle(packed -> packed),
                get("/packed/cookie")
                        .name("packed_cookie")
                        .params(cookie(Packed.class))
                        .handle(packed -> packed),
                post("/packed/form")
                        .name("packed_form")
                        .params(form(Packed.class))
                        .handle(packed -> packed));
    }
}
