package io.fastapi.docs.tuples;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.fastapi.routing.ApiRouter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::tuple[]
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Point(double x, double y) {}

    record Line(Point from, Point to) {}

    @Bean
    ApiRouter lines() {
        return ApiRouter.of(post("/lines/").params(body(Line.class)).handle(this::addLine));
    }

    Line addLine(Line line) {
        return line;
    }
    // end::tuple[]
}
