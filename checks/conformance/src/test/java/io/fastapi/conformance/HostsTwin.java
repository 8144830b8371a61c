package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;

import io.fastapi.FastApi;
import io.fastapi.middleware.HttpsRedirect;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.TrustedHosts;

/** {@code twins/hosts.py}. */
final class HostsTwin {

    private HostsTwin() {}

    static FastApi app() {
        return FastApi.of()
                .mount("/exact", sub(TrustedHosts.of("example.com", "Other.Example", "localhost")))
                .mount("/wild", sub(TrustedHosts.of("*.example.com")))
                .mount("/www", sub(TrustedHosts.of("www.example.com")))
                .mount("/no-www", sub(TrustedHosts.of("www.example.com").wwwRedirect(false)))
                .mount("/any", sub(TrustedHosts.of("*")))
                .mount("/ip", sub(TrustedHosts.of("[::1]", "127.0.0.1")))
                .mount("/https", sub(HttpsRedirect.always()));
    }

    private static FastApi sub(Middleware middleware) {
        return FastApi.of(
                        get("/").handleNow(() -> "read"),
                        get("/some/{path:path}")
                                .name("read_some")
                                .params(path("path"))
                                .handleNow(path -> "read"))
                .middleware(middleware);
    }
}
