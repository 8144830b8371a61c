package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.response;

import io.fastapi.Dsl;
import io.fastapi.FastApi;
import io.fastapi.middleware.Cors;
import java.time.Duration;

/** {@code twins/cors.py}. */
final class CorsTwin {

    private CorsTwin() {}

    static FastApi app() {
        return FastApi.of()
                .mount("/nothing", sub(Cors.allowOrigins()))
                .mount(
                        "/explicit",
                        sub(Cors.allowOrigins("https://one.example", "https://two.example")
                                .allowMethods("GET", "POST")
                                .allowHeaders("X-Token", "accept")))
                .mount("/all", sub(Cors.allowOrigins("*").allowAllMethods().allowAllHeaders()))
                .mount(
                        "/credentials",
                        sub(Cors.allowOrigins("*")
                                .allowCredentials()
                                .allowMethods("PUT")
                                .exposeHeaders("X-One", "X-Two")
                                .maxAge(Duration.ofSeconds(5))))
                .mount(
                        "/both",
                        sub(Cors.allowOrigins("https://one.example")
                                .allowCredentials()
                                .allowAllHeaders()
                                .allowPrivateNetwork()))
                .mount(
                        "/regex",
                        sub(Cors.allowOrigins("https://one.test")
                                .orOriginRegex("https://.*\\.example")
                                .maxAge(Duration.ZERO)))
                .mount(
                        "/odd",
                        sub(Cors.allowOrigins("https://one.example", "https://two.example/")
                                .allowMethods("get", "POST")
                                .exposeHeaders("")
                                .maxAge(Duration.ofSeconds(-1))));
    }

    private static FastApi sub(Cors cors) {
        return FastApi.of(
                        get("/").handleNow(() -> "read"),
                        Dsl.options("/options").handleNow(() -> "options"),
                        get("/vary").params(response()).handle(response -> {
                            response.header("vary", "Accept");
                            response.header("access-control-allow-origin", "https://own.example");
                            return "vary";
                        }),
                        get("/varies").params(response()).handle(response -> {
                            response.addHeader("vary", "Accept");
                            response.addHeader("vary", "Accept-Language");
                            return "varies";
                        }))
                .middleware(cors);
    }
}
