package io.fastapi.docs.unions;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::figure[]
    sealed interface Figure permits Circle, Square {}

    record Circle(double radius) implements Figure {}

    record Square(double side) implements Figure {}

    @Bean
    ApiRouter figures() {
        return ApiRouter.of(post("/figures/").params(body(Figure.class)).handle(this::addFigure));
    }

    Figure addFigure(Figure figure) {
        return figure;
    }
    // end::figure[]

    // tag::scalars[]
    record Entry(@Union({int.class, String.class}) Object id, List<@Union({LocalDate.class, int.class}) Object> days) {}

    @Bean
    ApiRouter entries() {
        return ApiRouter.of(
                post("/entries/").params(body(Entry.class)).handle(this::addEntry),
                get("/entries")
                        .params(query("id", new TypeRef<@Union({int.class, String.class}) Object>() {}))
                        .handle(id -> id.getClass().getSimpleName()));
    }

    Entry addEntry(Entry entry) {
        return entry;
    }
    // end::scalars[]

    // tag::values[]
    sealed interface Key permits Code, Name {}

    record Code(@JsonValue @Positive int value) implements Key {}

    record Name(@JsonValue @Size(min = 3) String value) implements Key {}

    @Bean
    ApiRouter keys() {
        return ApiRouter.of(post("/keys/").params(body(Key.class)).handle(this::addKey));
    }

    Key addKey(Key key) {
        return key;
    }
    // end::values[]
}
