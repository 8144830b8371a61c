package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;

/** {@code twins/no_redirect.py}. */
final class NoRedirectTwin {

    private NoRedirectTwin() {}

    record Item(String name) {}

    private static final DocsSettings NO_DOCS = DocsSettings.DEFAULT.withoutOpenapi();

    static FastApi app() {
        return FastApi.of(
                        get("/slash/").name("read_slash").handle(() -> "slash"),
                        get("/noslash").name("read_noslash").handle(() -> "noslash"),
                        post("/items/")
                                .name("create_item")
                                .params(body(Item.class))
                                .handle(item -> item))
                .redirectSlashes(false)
                .strictContentType(false)
                .docs(NO_DOCS);
    }
}
