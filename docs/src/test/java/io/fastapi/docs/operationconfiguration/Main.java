package io.fastapi.docs.operationconfiguration;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::operations[]
    static final String ITEMS = "items";

    record Item(String name, double price, Set<String> tags) {}

    Item createItem(Item item) {
        return item;
    }

    @Bean
    ApiRouter operations() {
        return ApiRouter.of(
                post("/items/")
                        .tags(ITEMS)
                        .summary("Create an item")
                        .description("""
                                Create an item with all of its information:

                                - **name**: each item must have one
                                - **price**: required
                                """)
                        .responseDescription("The item as it was created")
                        .params(body(Item.class))
                        .handle(this::createItem),
                get("/users/").tags("users").handle(() -> List.of("ada")),
                get("/elements/").tags(ITEMS).deprecated().handle(() -> List.of("fire")));
    }
    // end::operations[]
}
