package io.fastapi.conformance;

import static io.fastapi.Dsl.get;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.HttpsRedirect;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.TrustedHosts;
import io.fastapi.response.Response;
import java.util.Collections;

/** {@code twins/advanced_middleware.py}. */
final class AdvancedMiddlewareTwin {

    private AdvancedMiddlewareTwin() {}

    static FastApi app() {
        return FastApi.of(
                        get("/").name("main").handle(() -> "somebigcontent".repeat(100)),
                        get("/small").handle(() -> "small"),
                        get("/missing").handle(() -> {
                            throw new HttpException(404, "m".repeat(2000));
                        }),
                        get("/stream")
                                .handle(() ->
                                        Response.stream(Collections.nCopies(3, "piece ".repeat(50)), "text/plain")),
                        get("/fault").handle(() -> {
                            throw new IllegalStateException("fault");
                        }))
                .middleware(
                        unicorn("rainbow"),
                        HttpsRedirect.always(),
                        TrustedHosts.of("example.com", "*.example.com"),
                        GZip.minimumSize(1000).compressLevel(5));
    }

    private static Middleware unicorn(String config) {
        return Middleware.ofAsync(
                (request, next) -> next.handle(request).map(answer -> answer.addHeader("x-unicorn", config)));
    }
}
