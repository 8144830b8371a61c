package io.fastapi.openapi;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.options;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.minLength;
import static io.fastapi.types.constraint.Constraints.multipleOf;

import io.fastapi.FastApi;
import io.fastapi.input.UploadFile;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Routable;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Java twin of {@code openapi_twins/bodies.py}. */
final class BodiesTwin {

    record Image(String url, String name) {}

    record Item(
            @Size(max = 100) String name,
            Optional<String> description,
            @Positive double price,
            @Default("[]") List<String> tags,
            Optional<Image> image) {}

    record User(String username) {}

    record Login(String username, @Size(min = 8) String password) {}

    private BodiesTwin() {}

    static FastApi app() {
        List<Routable> operations = new ArrayList<>(models());
        operations.addAll(plainValues());
        operations.addAll(forms());
        return FastApi.of(operations);
    }

    private static List<Operation> models() {
        return List.of(
                post("/items/").name("create_item").params(body(Item.class)).handle(item -> item.name()),
                put("/items/{item_id}")
                        .name("update_item")
                        .params(
                                path("item_id", int.class),
                                body(Item.class),
                                body(User.class),
                                body("importance", int.class).where(gt(0)),
                                query("q").optional())
                        .handle((id, item, user, importance, q) -> id),
                post("/embedded/")
                        .name("create_embedded")
                        .params(body(Item.class).embed())
                        .handle(item -> 1),
                post("/optional/")
                        .name("create_optional")
                        .params(body(Item.class).optional())
                        .handle(item -> 1),
                post("/optional-parts/")
                        .name("create_optional_parts")
                        .params(
                                body(Item.class).optional(),
                                body("note", String.class).optional())
                        .handle((item, note) -> 1),
                documented(),
                post("/documented-parts/")
                        .name("create_documented_parts")
                        .params(
                                body(Item.class).description("To be stored"),
                                body("count", int.class)
                                        .where(ge(1), le(5))
                                        .title("How many")
                                        .examples(2)
                                        .orElse(1),
                                body(User.class).optional())
                        .handle((item, count, user) -> 1));
    }

    private static Operation documented() {
        Map<String, Object> foo = new LinkedHashMap<>();
        foo.put("name", "Foo");
        foo.put("price", 35.4);
        Map<String, Object> normal = new LinkedHashMap<>();
        normal.put("name", "Foo");
        normal.put("price", 1);
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("summary", "A usual one");
        example.put("value", normal);
        return post("/documented/")
                .name("create_documented")
                .params(body(Item.class)
                        .title("An item")
                        .description("To be stored")
                        .examples(foo)
                        .openapiExample("normal", example))
                .handle(item -> 1);
    }

    private static List<Operation> plainValues() {
        return List.of(
                post("/list/")
                        .name("create_list")
                        .params(body(new TypeRef<List<Item>>() {}))
                        .handle(items -> 1),
                post("/map/")
                        .name("create_map")
                        .params(body("weights", new TypeRef<Map<String, Double>>() {}))
                        .handle(weights -> 1),
                post("/number/")
                        .name("create_number")
                        .params(body("number", int.class).where(ge(1), multipleOf(2)))
                        .handle(number -> 1),
                post("/text/")
                        .name("create_text")
                        .params(body("text", String.class).mediaType("text/plain"))
                        .handle(text -> 1),
                get("/get-body/")
                        .name("read_with_body")
                        .params(body(Item.class))
                        .handle(item -> 1),
                options("/options-body/")
                        .name("options_with_body")
                        .params(body(Item.class))
                        .handle(item -> 1));
    }

    private static List<Operation> forms() {
        return List.of(
                post("/login/")
                        .name("login")
                        .params(
                                form("username"),
                                form("password").where(minLength(8)),
                                form("remember", boolean.class).orElse(false))
                        .handle((username, password, remember) -> 1),
                post("/login-model/")
                        .name("login_model")
                        .params(form(Login.class))
                        .handle(login -> 1),
                post("/file/")
                        .name("create_file")
                        .params(file("file", byte[].class).description("A file read as bytes"))
                        .handle(file -> 1),
                post("/upload/")
                        .name("create_upload")
                        .params(
                                file("file", UploadFile.class),
                                form("token"),
                                file("more", UploadFile.class).optional())
                        .handle((file, token, more) -> 1),
                post("/uploads/")
                        .name("create_uploads")
                        .params(file("files", UploadFile.class).list())
                        .handle(files -> 1));
    }
}
