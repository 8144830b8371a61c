package io.fastapi.docs.types;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Base64;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::event[]
    record Event(
            UUID id,
            LocalDate day,
            Temporal start,
            Duration length,
            BigDecimal price,
            Map<Integer, String> seats,
            @Base64 byte[] ticket,
            Object notes) {}

    record Page<T>(List<T> items, @Nullable Page<T> next) {}

    @Bean
    ApiRouter events() {
        return ApiRouter.of(post("/events/").params(body(Event.class)).handle(this::addEvent));
    }

    Page<Event> addEvent(Event event) {
        return new Page<>(List.of(event), null);
    }
    // end::event[]
}
