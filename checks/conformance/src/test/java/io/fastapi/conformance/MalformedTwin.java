package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Body;
import io.fastapi.input.Dependency;

/** {@code twins/malformed.py}. */
final class MalformedTwin {

    private MalformedTwin() {}

    record Item(String name, double price) {}

    private static final Dependency<String> AUTHENTICATE = depends(header("x_token"), MalformedTwin::authenticate);
    private static final Body<Item> ITEM = body(Item.class);

    static FastApi app() {
        return FastApi.of(
                post("/items/").name("create_item").params(ITEM).handle(item -> item),
                post("/any/")
                        .name("create_any")
                        .params(body("value", Object.class))
                        .handle(value -> value),
                post("/guarded/")
                        .name("create_guarded")
                        .dependencies(AUTHENTICATE)
                        .params(ITEM)
                        .handle(item -> item));
    }

    private static String authenticate(String token) {
        if (!token.equals("good")) {
            throw new HttpException(401, "Bad token");
        }
        return token;
    }
}
