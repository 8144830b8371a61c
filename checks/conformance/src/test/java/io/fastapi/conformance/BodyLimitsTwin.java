package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.bodyStream;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;

import io.fastapi.FastApi;
import io.fastapi.operation.FormLimits;
import io.fastapi.operation.Operation;
import io.fastapi.operation.OperationSpec;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/** {@code twins/body_limits.py}. */
final class BodyLimitsTwin {

    private BodyLimitsTwin() {}

    static FastApi app() {
        ApiRouter router = ApiRouter.of(
                        json(post("/json/").name("read_router_json")),
                        json(post("/more/").name("read_router_more").maxBodySize(40)))
                .maxBodySize(10)
                .prefix("/router");
        ApiRouter unlimited = ApiRouter.of(json(post("/json/").name("read_unlimited_json")));
        return FastApi.of(
                        json(post("/json/").name("read_json")),
                        json(post("/more/").name("read_more").maxBodySize(40)),
                        post("/nothing/")
                                .name("read_nothing")
                                .maxBodySize(0)
                                .params(body("value", String.class).optional())
                                .handle(value -> value.orElse(null)),
                        post("/form/").name("read_form").params(form("value")).handle(value -> value),
                        post("/unread/").name("read_unread").handle(() -> "unread"),
                        post("/stream/")
                                .name("read_stream")
                                .params(bodyStream())
                                .handleAsync(body -> Flux.from(body)
                                        .map(BodyLimitsTwin::size)
                                        .reduce(0, Integer::sum)),
                        post("/whole/")
                                .name("read_whole")
                                .params(request())
                                .handleAsync(request ->
                                        request.bodyToMono(byte[].class).map(bytes -> bytes.length)),
                        get("/get-only/").name("get_only").handle(() -> "get"),
                        ApiRouter.of(router).maxBodySize(5),
                        ApiRouter.of(unlimited.prefix("/included")).maxBodySize(5),
                        unlimited.prefix("/plain"),
                        tight(unlimited).prefix("/tight"))
                .maxBodySize(20)
                .mount("/sub", sub())
                .mount("/own", own())
                .mount(
                        "/small",
                        ApiRouter.of(json(post("/json/").name("read_small_json")))
                                .maxBodySize(5));
    }

    private static ApiRouter tight(ApiRouter unlimited) {
        return ApiRouter.of(mount("/sub", sub()), mount("/own", own()), mount("/routed", unlimited))
                .maxBodySize(10)
                .formLimits(FormLimits.of().maxFields(2));
    }

    private static FastApi own() {
        return FastApi.of(
                        json(post("/json/").name("read_own_json")),
                        post("/form/").name("read_own_form").params(form("a")).handle(a -> a))
                .maxBodySize(40);
    }

    private static FastApi sub() {
        return FastApi.of(
                        json(post("/json/").name("read_sub_json")),
                        json(post("/more/").name("read_sub_more").maxBodySize(40)))
                .exceptionHandler(413, (request, error) -> Response.json(413, Map.of("handled", 413)));
    }

    private static Operation json(OperationSpec spec) {
        return spec.params(body("value", String.class)).handle(value -> value);
    }

    private static int size(DataBuffer buffer) {
        int size = buffer.readableByteCount();
        DataBufferUtils.release(buffer);
        return size;
    }
}
