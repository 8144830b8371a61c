package io.fastapi.docs.guide.jsoncompatibility;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.fastapi.FastApi;
import io.fastapi.input.Body;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    enum Level {
        low,
        high
    }

    record Event(
            UUID id,
            LocalDate day,
            Duration length,
            BigDecimal price,
            @Default("low") Level level,
            @Default("{}") Map<Integer, String> seats,
            @JsonProperty("productId") int productId) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Pet permits Cat, Dog {}

    @JsonTypeName("cat")
    record Cat(int lives) implements Pet {}

    @JsonTypeName("dog")
    record Dog(boolean barks) implements Pet {}

    record Item(
            @Default("?") String name,
            @Default("0") double price,
            @Default("[]") List<String> tags) {}

    static final Body<Validated<Item>> ITEM = body(new TypeRef<Validated<Item>>() {});
    private final Map<String, Item> items = new ConcurrentHashMap<>(Map.of("foo", new Item("Foo", 50.2, List.of("a"))));

    @Bean
    FastApi app() {
        return FastApi.of(
                post("/events/")
                        .responseModel(Event.class)
                        .params(body(Event.class))
                        .handle(event -> event),
                post("/pets/").params(body(Pet.class)).handle(pet -> pet),
                get("/untyped")
                        .handle(() -> List.of(
                                LocalDateTime.of(2026, 5, 1, 10, 20),
                                Duration.ofMinutes(90),
                                new BigDecimal("1.10"),
                                Collections.singletonMap(1, null))),
                patch("/items/{item_id}")
                        .responseModel(Item.class)
                        .params(path("item_id"), ITEM)
                        .handle((id, item) -> this.items.computeIfPresent(id, (key, stored) -> item.applyTo(stored))),
                post("/echo/")
                        .responseModel(model(Item.class).excludeUnset())
                        .params(ITEM)
                        .handle(item -> item));
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
