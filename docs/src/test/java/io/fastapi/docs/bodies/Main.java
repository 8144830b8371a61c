package io.fastapi.docs.bodies;

import static io.fastapi.Dsl.*;
import static io.fastapi.types.constraint.Constraints.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.List;
import java.util.Map;
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

    // tag::nested[]
    record Image(URI url, String name) {}

    record Item(
            @NotBlank String name,
            @Nullable String description,
            @Positive double price,
            @Default("[]") List<Image> images) {}

    @Bean
    ApiRouter items() {
        return ApiRouter.of(put("/items/{item_id}")
                .params(path("item_id", int.class), body(Item.class))
                .handle((id, item) -> item));
    }
    // end::nested[]

    // tag::several[]
    record User(String username) {}

    record Offer(String username, String item, int importance) {}

    @Bean
    ApiRouter offers() {
        return ApiRouter.of(post("/offers/")
                .params(
                        body(Item.class),
                        body(User.class),
                        body("importance", int.class).where(gt(0)))
                .handle((item, user, importance) -> new Offer(user.username(), item.name(), importance)));
    }
    // end::several[]

    // tag::embed[]
    @Bean
    ApiRouter embedded() {
        return ApiRouter.of(
                post("/embedded/").params(body(User.class).embed()).handle(user -> user),
                post("/sums/")
                        .params(body(new TypeRef<Map<String, Integer>>() {}))
                        .handle(counts -> counts.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()));
    }
    // end::embed[]

    // tag::limit[]
    @Bean
    ApiRouter notes() {
        return ApiRouter.of(
                post("/notes/").maxBodySize(20).params(body(String.class)).handle(note -> note));
    }
    // end::limit[]

    // tag::update[]
    @Bean
    ApiRouter updates() {
        return ApiRouter.of(patch("/items/{item_id}")
                .params(path("item_id"), body(new TypeRef<Validated<Item>>() {}))
                .handle((id, update) -> Map.of("changed", update.fieldsSet())));
    }
    // end::update[]

    // tag::apply[]
    record Stock(
            @Default("?") String name,
            @Default("0") int count,
            @Default("{}") Place place) {}

    record Place(@Default("A") String hall, @Default("1") int shelf) {}

    private final Map<String, Stock> stocks =
            new ConcurrentHashMap<>(Map.of("bar", new Stock("Bar", 3, new Place("B", 7))));

    @Bean
    ApiRouter stocks() {
        return ApiRouter.of(
                patch("/stocks/{id}")
                        .params(path("id"), body(new TypeRef<Validated<Stock>>() {}))
                        .handle((id, update) -> this.stocks.computeIfPresent(id, (key, old) -> update.applyTo(old))),
                post("/echo/")
                        .responseModel(model(Stock.class).excludeUnset())
                        .params(body(new TypeRef<Validated<Stock>>() {}))
                        .handle(stock -> stock));
    }
    // end::apply[]
}
