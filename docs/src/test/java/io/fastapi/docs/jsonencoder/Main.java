package io.fastapi.docs.jsonencoder;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::encode[]
    record Item(
            String title,
            LocalDateTime timestamp,
            BigDecimal price,
            @Nullable String description) {}

    private final Map<String, Object> database = new ConcurrentHashMap<>();

    @Bean
    ApiRouter items(TypeAdapters adapters) {
        TypeAdapter<Item> encoder = adapters.of(Item.class);
        return ApiRouter.of(
                put("/items/{id}").params(path("id"), body(Item.class)).handle((id, item) -> {
                    this.database.put(id, Objects.requireNonNull(encoder.toJsonable(item)));
                    return item.title();
                }),
                get("/items/{id}").params(path("id")).handle(this.database::get));
    }

    @Bean
    ApiRouter untyped(TypeAdapters adapters) {
        List<Object> values = List.of(Duration.ofMinutes(90), new BigDecimal("1.10"));
        return ApiRouter.of(
                get("/untyped").handle(() -> String.valueOf(adapters.untyped().toJsonable(values))));
    }
    // end::encode[]
}
