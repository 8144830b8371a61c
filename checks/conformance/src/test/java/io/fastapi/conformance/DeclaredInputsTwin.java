package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.param;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Map;

/** {@code twins/declared_inputs.py}. */
final class DeclaredInputsTwin {

    private DeclaredInputsTwin() {}

    record Item(String name) {}

    record Counted(Item item, int count) {}

    record Both(Item item, Item other) {}

    record Pair(Item a, Item b) {}

    record Shown(String part, String one, int both, String named, String empty) {}

    private static final Dependency<Item> SAME_NAME = depends(body("item", Item.class), item -> item);
    private static final Dependency<Integer> USER = depends(param("user_id", int.class), id -> id);

    static FastApi app() {
        return FastApi.of(
                aliases(), examples(), router().prefix("/users/{user_id}"), router().prefix("/all"), titles());
    }

    private static ApiRouter aliases() {
        return ApiRouter.of(
                post("/alias/")
                        .name("alias")
                        .params(body(Item.class).alias("thing"))
                        .handle(item -> item),
                post("/alias-embedded/")
                        .name("alias_embedded")
                        .params(body(Item.class).alias("thing").embed())
                        .handle(item -> item),
                post("/two-aliases/")
                        .name("two_aliases")
                        .params(
                                body("item", Item.class).alias("thing"),
                                body("count", int.class).alias("num").orElse(1))
                        .handle((item, count) -> new Counted(item, count)),
                post("/alias-of-same-name/")
                        .name("alias_of_same_name")
                        .params(body("item", Item.class).alias("thing"), SAME_NAME)
                        .handle((item, other) -> new Both(item, other)),
                post("/shared-alias/")
                        .name("shared_alias")
                        .params(
                                body("a", Item.class).alias("thing"),
                                body("b", Item.class).alias("thing"))
                        .handle((a, b) -> new Pair(a, b)));
    }

    private static ApiRouter titles() {
        return ApiRouter.of(
                get("/titles/{_id}")
                        .name("titles")
                        .params(
                                path("_id"),
                                query("__first", int.class),
                                query("last__", int.class).list(),
                                query(" s ").optional(),
                                cookie("__Host-id").optional(),
                                header("_key").convertUnderscores(false).orElse(""))
                        .handle((id, first, last, spaced, host, key) -> List.of(id, first, last)),
                post("/title-of-a-body/")
                        .name("title_of_a_body")
                        .params(body("__numbers", new TypeRef<List<Integer>>() {}))
                        .handle(numbers -> numbers),
                post("/titles-of-parts/")
                        .name("titles_of_parts")
                        .params(body("__a", int.class), body("b_", int.class).orElse(1))
                        .handle((a, b) -> List.of(a, b)),
                post("/titles-of-a-form/")
                        .name("titles_of_a_form")
                        .params(form("__a"), form("b_").orElse(""))
                        .handle((a, b) -> List.of(a, b)));
    }

    private static ApiRouter examples() {
        Item a = new Item("a");
        Map<String, Object> b = Map.of("value", new Item("b"));
        return ApiRouter.of(
                get("/example/{part}")
                        .name("example")
                        .params(
                                path("part").example("p"),
                                query("one").example("a"),
                                query("both", int.class)
                                        .example(1)
                                        .examples(2, 3)
                                        .orElse(4),
                                query("named")
                                        .example("a")
                                        .openapiExample("b", Map.of("value", "b"))
                                        .orElse("c"),
                                header("empty").example("").orElse(""))
                        .handle((part, one, both, named, empty) -> new Shown(part, one, both, named, empty)),
                post("/body-example/")
                        .name("body_example")
                        .params(body(Item.class).example(a).examples(new Item("b")))
                        .handle(item -> item),
                post("/body-named-example/")
                        .name("body_named_example")
                        .params(body(Item.class).example(a).openapiExample("b", b))
                        .handle(item -> item),
                post("/part-example/")
                        .name("part_example")
                        .params(
                                body(Item.class).example(a),
                                body("count", int.class).example(1).examples(2))
                        .handle((item, count) -> new Counted(item, count)),
                post("/form-example/")
                        .name("form_example")
                        .params(form("a").example("x"), form("b").example("y").examples("z"))
                        .handle((first, second) -> Ordered.map("a", first, "b", second)),
                post("/form-model-example/")
                        .name("form_model_example")
                        .params(form(Item.class).example(new Item("f")))
                        .handle(item -> item));
    }

    private static ApiRouter router() {
        return ApiRouter.of(
                get("/orders")
                        .name("orders")
                        .params(
                                param("user_id", int.class),
                                query("page", int.class).orElse(1))
                        .handle((user, page) -> Ordered.map("user_id", user, "page", page)),
                get("/orders/{page}")
                        .name("order")
                        .params(path("page", int.class), USER)
                        .handle((page, user) -> Ordered.map("user_id", user, "page", page)),
                get("/maybe")
                        .name("maybe")
                        .params(param("user_id", int.class).optional())
                        .handle(user -> Ordered.map("user_id", user)),
                get("/or-else")
                        .name("or_else")
                        .params(param("user_id", int.class).orElse(7))
                        .handle(user -> Ordered.map("user_id", user)));
    }
}
