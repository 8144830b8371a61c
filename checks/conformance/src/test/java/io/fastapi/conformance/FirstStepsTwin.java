package io.fastapi.conformance;

import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.head;
import static io.fastapi.Dsl.options;
import static io.fastapi.Dsl.patch;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.trace;

import io.fastapi.FastApi;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** {@code twins/first_steps.py}. */
final class FirstStepsTwin {

    private FirstStepsTwin() {}

    static FastApi app() {
        return FastApi.of(
                get("/").name("root").handleAsync(() -> Mono.just(Map.of("message", "Hello World"))),
                post("/").handle(FirstStepsTwin::create),
                get("/list").handle(FirstStepsTwin::readList),
                get("/text").name("read_text").handleAsync(FirstStepsTwin::readText),
                put("/methods").name("put_method").handle(() -> "put"),
                patch("/methods").name("patch_method").handle(() -> "patch"),
                delete("/methods").name("delete_method").handle(() -> "delete"),
                head("/methods").name("head_method").handle(() -> "head"),
                options("/methods").name("options_method").handle(() -> "options"),
                trace("/methods").name("trace_method").handle(() -> "trace"));
    }

    private static @Nullable Object create() {
        return null;
    }

    private static Object readList() {
        return Arrays.asList(1, 2.5, "three", null, true, Map.of("four", List.of(5)));
    }

    private static Mono<Object> readText() {
        return Mono.just("a \"quoted\" text with \\, ünïcödé, \uD83D\uDE00, <tags> & a\ttab");
    }
}
