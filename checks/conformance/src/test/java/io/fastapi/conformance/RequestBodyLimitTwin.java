package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.bodyStream;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.websocket;

import io.fastapi.FastApi;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.RequestBodyLimit;
import io.fastapi.operation.Operation;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code twins/request_body_limit.py}. */
final class RequestBodyLimitTwin {

    private RequestBodyLimitTwin() {}

    static FastApi app() {
        FastApi sub = FastApi.of(json("/json/"), post("/unread/").handle(() -> "unread"))
                .middleware(RequestBodyLimit.maxBodySize(30));
        FastApi small = FastApi.of(json("/json/")).middleware(RequestBodyLimit.maxBodySize(5));
        FastApi handled = FastApi.of(json("/json/"))
                .exceptionHandler(413, (request, e) -> Response.json(413, Map.of("handled", true)));
        FastApi reading = FastApi.of()
                .middleware(Middleware.ofAsync((request, next) -> request.bodyToFlux(DataBuffer.class)
                        .map(RequestBodyLimitTwin::size)
                        .reduce(0, Integer::sum)
                        .map(size -> Response.text(String.valueOf(size)))));
        return FastApi.of(
                        json("/json/"),
                        post("/unread/").handle(() -> "unread"),
                        post("/streamed/").handle(() -> Response.stream(List.of("a", "b"), "text/plain")),
                        post("/stream/").params(bodyStream()).handleAsync(RequestBodyLimitTwin::count),
                        post("/more/")
                                .maxBodySize(40)
                                .params(body(String.class))
                                .handle(value -> value),
                        post("/less/").maxBodySize(5).params(body(String.class)).handle(value -> value),
                        post("/more-stream/")
                                .maxBodySize(40)
                                .params(bodyStream())
                                .handleAsync(RequestBodyLimitTwin::count),
                        post("/more-unread/").maxBodySize(40).handle(() -> "unread"),
                        get("/").handle(() -> "read"),
                        websocket("/ws").handle(socket -> {
                            socket.accept();
                            socket.send(socket.receiveText());
                        }),
                        ApiRouter.of(json("/json/")).maxBodySize(30).prefix("/router"))
                .mount("/sub", sub)
                .mount("/small", small)
                .mount("/handled", handled)
                .mount("/reading", reading)
                .middleware(RequestBodyLimit.maxBodySize(20))
                .middleware(Cors.allowOrigins("*"));
    }

    private static Operation json(String path) {
        return post(path).params(body(String.class)).handle(value -> value);
    }

    private static Mono<Integer> count(Publisher<DataBuffer> body) {
        return Flux.from(body).map(RequestBodyLimitTwin::size).reduce(0, Integer::sum);
    }

    private static int size(DataBuffer buffer) {
        int size = buffer.readableByteCount();
        DataBufferUtils.release(buffer);
        return size;
    }
}
