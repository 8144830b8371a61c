package io.fastapi.docs.customroutes;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Next;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.ServerRequest;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::time[]
    @Bean
    ApiRouter timed() {
        return ApiRouter.of(get("/timed").handle(() -> Map.of("message", "This is the time of my life")))
                .around(Middleware.of((request, next) -> {
                    long start = System.nanoTime();
                    Response response = next.handle(request);
                    return response.header("X-Response-Time", (System.nanoTime() - start) / 1_000_000 + " ms");
                }));
    }
    // end::time[]

    // tag::gzip[]
    @Bean
    ApiRouter sums() {
        return ApiRouter.of(post("/sum")
                        .params(body(new TypeRef<List<Integer>>() {}))
                        .handle(numbers -> Map.of(
                                "sum",
                                numbers.stream().mapToInt(number -> number).sum())))
                .around(Middleware.of(Main::withErrors), Middleware.of(Main::unzipped));
    }

    private static Response unzipped(Request request, Next next) throws Exception {
        if (!request.headers().header("Content-Encoding").contains("gzip")) {
            return next.handle(request);
        }
        byte[] body =
                unzip(Objects.requireNonNull(request.bodyToMono(byte[].class).block()));
        return next.handle(ServerRequest.from(request)
                .headers(headers -> headers.remove("Content-Encoding"))
                .headers(headers -> headers.setContentLength(body.length))
                .body(new String(body, StandardCharsets.UTF_8))
                .build());
    }

    private static byte[] unzip(byte[] zipped) {
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return unzipped.readAllBytes();
        } catch (IOException damaged) {
            throw new HttpException(400, "There was an error parsing the body");
        }
    }
    // end::gzip[]

    // tag::errors[]
    private static Response withErrors(Request request, Next next) throws Exception {
        try {
            return next.handle(request);
        } catch (RequestValidationException invalid) {
            throw new HttpException(422, Map.of("wrong", String.valueOf(invalid.body())));
        }
    }
    // end::errors[]
}
