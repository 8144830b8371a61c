package io.fastapi.docs.streambytes;

import static io.fastapi.Dsl.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.io.ByteArrayInputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::raw[]
    static final ResponseClass CSV = ResponseClass.streaming("text/csv");

    Stream<String> rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> i + "," + i * i + "\n");
    }

    @Bean
    ApiRouter raw() {
        return ApiRouter.of(
                get("/csv").responseClass(CSV).params(query("rows", int.class)).handle(this::rows),
                get("/own").handle(() -> Response.stream(rows(1), "text/csv").header("x-own", "1")),
                get("/copied")
                        .handle(() -> Response.stream(new ByteArrayInputStream("a,b\n".getBytes(UTF_8)), "text/csv")));
    }
    // end::raw[]
}
