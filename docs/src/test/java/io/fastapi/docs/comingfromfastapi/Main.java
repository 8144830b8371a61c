package io.fastapi.docs.comingfromfastapi;

import static io.fastapi.Dsl.*;

import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    record User(String name) {}

    static final Dependency<User> CURRENT_USER = depends(OAuth2PasswordBearer.tokenUrl("token"), User::new);

    // tag::item[]
    record Item(int id, String found, String owner) {}

    Item readItem(int itemId, Optional<String> q, User user) {
        return new Item(itemId, q.orElse("all"), user.name());
    }

    @Bean
    ApiRouter items() {
        return ApiRouter.of(get("/items/{item_id}")
                .tags("items")
                .params(path("item_id", int.class), query("q").optional(), CURRENT_USER)
                .handle(this::readItem));
    }
    // end::item[]
}
