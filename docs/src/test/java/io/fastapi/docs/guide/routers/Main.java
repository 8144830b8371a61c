package io.fastapi.docs.guide.routers;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Param;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    static final Dependency<String> VERIFY_TOKEN = depends(header("x_token"), token -> {
        if (!token.equals("secret")) {
            throw new HttpException(400, "X-Token header invalid");
        }
        return token;
    });

    static final ApiRouter USERS = ApiRouter.of(
                    get("/").name("read_users").handle(() -> List.of("ada", "john")),
                    get("/me").name("read_me").handle(() -> "the current user"),
                    get("/{name}").name("read_user").params(path("name")).handle(name -> "user " + name))
            .prefix("/users")
            .tags("users");

    static final Param<String> ITEM_ID = path("item_id");
    static final Map<String, String> STOCK = Map.of("plumbus", "Plumbus", "gun", "Portal Gun");
    static final ApiRouter ITEMS = ApiRouter.of(
                    get("/{item_id}").name("read_item").params(ITEM_ID).handle(Main::findItem),
                    put("/{item_id}")
                            .name("update_item")
                            .tags("custom")
                            .responses(403, "Forbidden")
                            .params(ITEM_ID)
                            .handle(Main::updatedItem))
            .prefix("/items")
            .tags("items")
            .dependencies(VERIFY_TOKEN)
            .responses(404, "Not found");

    static final ApiRouter ADMIN = ApiRouter.of(post("/").name("update_admin").handle(() -> "updated"));

    static Object findItem(String id) {
        return Map.of(
                id, Optional.ofNullable(STOCK.get(id)).orElseThrow(() -> new HttpException(404, "Item not found")));
    }

    static Object updatedItem(String id) {
        if (!id.equals("plumbus")) {
            throw new HttpException(403, "You can only update the item: plumbus");
        }
        return Map.of(id, "The great Plumbus");
    }

    @Bean
    FastApi app() {
        return FastApi.of(
                USERS,
                ITEMS,
                ADMIN.prefix("/admin").tags("admin").dependencies(VERIFY_TOKEN).responses(418, "I'm a teapot"),
                get("/").name("read_root").handle(() -> "Hello Bigger Applications!"));
    }

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }
}
