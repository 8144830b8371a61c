package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.security;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code twins/body_shared.py}. */
final class BodySharedTwin {

    private BodySharedTwin() {}

    record Base(String name) {}

    record Item(String name, double price) {}

    private static final Dependency<List<String>> AUDIT = depends(
            body("item", new TypeRef<Map<String, Object>>() {}), item -> List.copyOf(new TreeSet<>(item.keySet())));

    private static final Dependency<String> BASE = depends(body("item", Base.class), Base::name);

    private static final Dependency<Double> AGAIN = depends(body(Item.class), Item::price);

    private static final Dependency<List<String>> PART = depends(
            body("item", Base.class).embed(), body("note", String.class), (item, note) -> List.of(item.name(), note));

    static FastApi app() {
        AtomicInteger calls = new AtomicInteger();
        Dependency<Integer> user = depends(calls::incrementAndGet);
        Dependency<Integer> reset = depends(() -> {
            calls.set(0);
            return 0;
        });
        return FastApi.of(
                post("/two-types/")
                        .params(body(Item.class), AUDIT)
                        .handle((item, keys) -> Ordered.map("item", item, "keys", keys)),
                post("/base-and-full/")
                        .params(body(Item.class), BASE)
                        .handle((item, name) -> Ordered.map("item", item, "name", name)),
                post("/twice/")
                        .params(body(Item.class), AGAIN)
                        .handle((item, price) -> Ordered.map("item", item, "price", price)),
                post("/one-key/")
                        .params(body(Item.class), PART)
                        .handle((item, parts) -> Ordered.map("item", item, "parts", parts)),
                get("/scopes/")
                        .dependencies(reset)
                        .params(user, security(user, "items"), security(user, "items"), security(user, "me", "items"))
                        .handle((plain, items, again, more) -> List.of(plain, items, again, more)));
    }
}
