package io.fastapi.docs.recursivetypes;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.routing.ApiRouter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::outline[]
    record Outline(@JsonValue List<Outline> parts) {}

    @Bean
    ApiRouter outlines() {
        return ApiRouter.of(post("/outlines/").params(body(Outline.class)).handle(this::addOutline));
    }

    Outline addOutline(Outline outline) {
        return outline;
    }
    // end::outline[]

    // tag::json[]
    sealed interface Json permits Members, Items, Text, Amount, Flag {}

    record Members(@JsonValue Map<String, @Nullable Json> members) implements Json {}

    record Items(@JsonValue List<@Nullable Json> items) implements Json {}

    record Text(@JsonValue String text) implements Json {}

    record Amount(@JsonValue BigDecimal amount) implements Json {}

    record Flag(@JsonValue boolean flag) implements Json {}

    @Bean
    ApiRouter documents() {
        return ApiRouter.of(post("/documents/").params(body(Json.class)).handle(this::nameOf));
    }

    String nameOf(Json document) {
        return document.getClass().getSimpleName();
    }
    // end::json[]
}
