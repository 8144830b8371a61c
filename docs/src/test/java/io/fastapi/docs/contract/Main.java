package io.fastapi.docs.contract;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    record Item(String name, double price) {}

    @Bean
    FastApi app() {
        return FastApi.of(
                        get("/items/")
                                .responseModel(new TypeRef<List<Item>>() {})
                                .handle(() -> List.of()),
                        post("/items/").params(body(Item.class)).handle(this::createItem))
                .title("Shop");
    }

    Item createItem(Item item) {
        return item;
    }
}
