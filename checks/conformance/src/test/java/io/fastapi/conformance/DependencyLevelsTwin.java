package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.put;
import static io.fastapi.types.constraint.Constraints.minLength;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;

/** {@code twins/dependency_levels.py}. */
final class DependencyLevelsTwin {

    private final EventLog events = new EventLog();
    private final Dependency<String> verifyToken = depends(header("x_token"), this::verifyToken);
    private final Dependency<String> verifyKey = depends(header("x_key"), this::verifyKey);

    static FastApi app() {
        return new DependencyLevelsTwin().twin();
    }

    private FastApi twin() {
        ApiRouter users = users();
        ApiRouter outer = ApiRouter.of(
                        ApiRouter.of(users).prefix("/inner").tags("inner").dependencies(log("include")))
                .prefix("/outer")
                .tags("outer")
                .dependencies(log("outer"));
        return FastApi.of(
                        items(),
                        guarded(),
                        users,
                        ApiRouter.of(users)
                                .prefix("/admin")
                                .tags("admin")
                                .dependencies(log("admin"))
                                .responses(418, "I'm a teapot"),
                        outer,
                        get("/").name("root").handle(() -> Map.of("message", "Hello Bigger Applications!")),
                        this.events.router())
                .dependencies(log("app"));
    }

    private ApiRouter items() {
        return ApiRouter.of(
                        get("/").name("read_items")
                                .params(log("parameter"))
                                .handle(value -> List.of(Map.of("name", "Plumbus"))),
                        get("/{item_id}")
                                .dependencies(log("operation"))
                                .params(path("item_id").where(minLength(3)))
                                .handle(this::readItem),
                        put("/{item_id}")
                                .name("update_item")
                                .tags("custom")
                                .responses(403, "Operation forbidden")
                                .params(path("item_id"))
                                .handle(itemId -> Ordered.map("item_id", itemId, "name", "The great Plumbus")))
                .prefix("/items")
                .tags("items")
                .dependencies(log("router"))
                .responses(404, "Not found");
    }

    private ApiRouter guarded() {
        return ApiRouter.of(get("/guarded/")
                        .name("read_guarded")
                        .params(this.verifyKey)
                        .handle(key -> Map.of("key", key)))
                .tags("guarded")
                .dependencies(this.verifyToken, this.verifyKey);
    }

    private static ApiRouter users() {
        return ApiRouter.of(
                get("/users/")
                        .name("read_users")
                        .tags("users")
                        .deprecated()
                        .handle(() -> List.of(Map.of("username", "Rick"))),
                get("/users/{username}")
                        .name("read_user")
                        .params(path("username"))
                        .handle(username -> Map.of("username", username)));
    }

    private Object readItem(String itemId) {
        if (itemId.equals("none")) {
            throw new HttpException(404, "Item not found");
        }
        return Map.of("item_id", itemId);
    }

    private Dependency<String> log(String name) {
        return depends(() -> {
            this.events.add(name);
            return name;
        });
    }

    private String verifyToken(String token) {
        this.events.add("token");
        if (!token.equals("fake-super-secret-token")) {
            throw new HttpException(400, "X-Token header invalid");
        }
        return token;
    }

    private String verifyKey(String key) {
        this.events.add("key");
        if (!key.equals("fake-super-secret-key")) {
            throw new HttpException(400, "X-Key header invalid");
        }
        return key;
    }
}
