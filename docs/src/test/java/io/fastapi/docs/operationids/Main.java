package io.fastapi.docs.operationids;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    record Item(String name, double price) {}

    @Bean
    FastApi app() {
        return FastApi.of(
                        get("/items/").handle(this::listItems),
                        post("/items/").params(body(Item.class)).handle(this::createItem),
                        get("/items/first").operationId("first").handle(() -> "fork"))
                .generateUniqueIdFunction(Operation::name);
    }

    List<Item> listItems() {
        return List.of(new Item("fork", 1.5));
    }

    Item createItem(Item item) {
        return item;
    }
    // end::program[]
}
