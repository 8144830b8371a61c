package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;

/** {@code twins/bigger_applications.py}. */
final class BiggerApplicationsTwin {

    private static final Map<String, Object> ITEMS =
            Ordered.map("plumbus", Map.of("name", "Plumbus"), "gun", Map.of("name", "Portal Gun"));

    private static final Dependency<String> TOKEN_HEADER = depends(header("x_token"), token -> {
        if (!token.equals("fake-super-secret-token")) {
            throw new HttpException(400, "X-Token header invalid");
        }
        return token;
    });

    private static final Dependency<String> QUERY_TOKEN = depends(query("token"), token -> {
        if (!token.equals("jessica")) {
            throw new HttpException(400, "No Jessica token provided");
        }
        return token;
    });

    private BiggerApplicationsTwin() {}

    static FastApi app() {
        ApiRouter admin =
                ApiRouter.of(post("/").name("update_admin").handle(() -> Map.of("message", "Admin getting schwifty")));
        return FastApi.of(
                        users(),
                        items(),
                        ApiRouter.of(admin)
                                .prefix("/admin")
                                .tags("admin")
                                .dependencies(TOKEN_HEADER)
                                .responses(418, "I'm a teapot"),
                        get("/").name("root").handle(() -> Map.of("message", "Hello Bigger Applications!")))
                .dependencies(QUERY_TOKEN);
    }

    private static ApiRouter users() {
        return ApiRouter.of(
                get("/users/")
                        .name("read_users")
                        .tags("users")
                        .handle(() -> List.of(Map.of("username", "Rick"), Map.of("username", "Morty"))),
                get("/users/me").name("read_user_me").tags("users").handle(() -> Map.of("username", "fakecurrentuser")),
                get("/users/{username}")
                        .name("read_user")
                        .tags("users")
                        .params(path("username"))
                        .handle(name -> Map.of("username", name)));
    }

    private static ApiRouter items() {
        return ApiRouter.of(
                        get("/").name("read_items").handle(() -> ITEMS),
                        get("/{item_id}")
                                .name("read_item")
                                .params(path("item_id"))
                                .handle(id -> item(id)),
                        put("/{item_id}")
                                .name("update_item")
                                .tags("custom")
                                .responses(403, "Operation forbidden")
                                .params(path("item_id"))
                                .handle(id -> update(id)))
                .prefix("/items")
                .tags("items")
                .dependencies(TOKEN_HEADER)
                .responses(404, "Not found");
    }

    private static Map<String, Object> item(String id) {
        if (!(ITEMS.get(id) instanceof Map<?, ?> found)) {
            throw new HttpException(404, "Item not found");
        }
        return Ordered.map("name", found.get("name"), "item_id", id);
    }

    private static Map<String, Object> update(String id) {
        if (!id.equals("plumbus")) {
            throw new HttpException(403, "You can only update the item: plumbus");
        }
        return Ordered.map("item_id", id, "name", "The great Plumbus");
    }
}
