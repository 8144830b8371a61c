package io.fastapi.docs.firststeps;

import static io.fastapi.Dsl.*;
import static io.fastapi.types.constraint.Constraints.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Param;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::hello[]
    @Bean
    ApiRouter hello() {
        return ApiRouter.of(get("/").handle(() -> Map.of("message", "Hello World")));
    }
    // end::hello[]

    // tag::model[]
    record Item(
            @NotBlank @Size(max = 100) String name,
            @Nullable String description,
            @Positive double price,
            @Default("[]") Set<String> tags) {}
    // end::model[]

    // tag::params[]
    static final Param<Integer> ITEM_ID =
            path("item_id", int.class).title("The ID of the item").where(ge(1));

    record Paging(@Default("0") int skip, @Default("10") int limit) {}

    @Bean
    ApiRouter items() {
        return ApiRouter.of(
                        get("/").params(query(Paging.class)).handle(paging -> paging),
                        get("/{item_id}")
                                .params(ITEM_ID, query("q").where(maxLength(5)).orElse("none"))
                                .handle((id, q) -> Map.of("id", id + ":" + q)))
                .prefix("/items")
                .tags("items");
    }
    // end::params[]

    // tag::body[]
    record Priced(String name, double priceWithTax) {}

    @Bean
    ApiRouter prices() {
        return ApiRouter.of(post("/prices/")
                .status(201)
                .params(body(Item.class))
                .handle(item -> new Priced(item.name(), item.price() * 1.2)));
    }
    // end::body[]

    // tag::responsemodel[]
    record Account(String name, String passwordHash) {}

    record Profile(String name) {}

    @Bean
    ApiRouter accounts() {
        return ApiRouter.of(get("/accounts/{name}")
                .responseModel(Profile.class)
                .params(path("name"))
                .handle(this::findAccount));
    }

    Account findAccount(String name) {
        if (!name.equals("ada")) {
            throw new HttpException(404, "There is no " + name);
        }
        return new Account(name, "$2a$10$...");
    }
    // end::responsemodel[]
}
