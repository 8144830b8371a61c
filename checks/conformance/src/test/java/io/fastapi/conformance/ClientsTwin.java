package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.route;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.maxItems;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.UploadFile;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuth2PasswordRequestForm;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** {@code twins/clients.py}. */
final class ClientsTwin {

    private static final UUID KEY = UUID.fromString("6e1b7e2c-1e2a-4a7e-8d5c-0c7d1a2b3c4d");
    private static final byte[] PIXEL = HexFormat.of().parseHex("89504e470d0a1a0a00ff");
    private static final OAuth2PasswordBearer OAUTH2 =
            OAuth2PasswordBearer.tokenUrl("token").scope("me", "Read about yourself.");
    private static final ApiKeyHeader API_KEY = ApiKeyHeader.name("X-Key");
    private static final ResponseDoc NOT_FOUND =
            ResponseDoc.of("There is no such item").model(Message.class);

    private ClientsTwin() {}

    enum Kind {
        NEW("new"),
        LIKE_NEW("like new"),
        USED("used");

        private final String value;

        Kind(String value) {
            this.value = value;
        }

        @JsonValue
        String value() {
            return this.value;
        }
    }

    enum Level {
        LOW(1),
        HIGH(2);

        private final int value;

        Level(int value) {
            this.value = value;
        }

        @JsonValue
        int value() {
            return this.value;
        }
    }

    enum Shade {
        DARK("dark"),
        LIGHT(1),
        NONE(null);

        private final @Nullable Object value;

        Shade(@Nullable Object value) {
            this.value = value;
        }

        @JsonValue
        @Nullable
        Object value() {
            return this.value;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "pet_type")
    sealed interface Pet permits Cat, Dog {}

    @JsonTypeName("cat")
    record Cat(@Literal("cat") String petType, int meows) implements Pet {}

    @JsonTypeName("dog")
    record Dog(
            @Literal("dog") String petType,
            double barks,
            @Literal({"black", "white"}) @Nullable String color) implements Pet {}

    @Description("Something that is sold.")
    record Item(
            @Size(min = 1, max = 20) String name,
            @Positive double price,
            @JsonProperty(required = true) @Nullable String owner,
            @Nullable String note,
            @Default("new") Kind kind,
            @Nullable Level level,
            @Default("null") Shade shade,
            @Default("[]") List<String> tags,
            @Union({int.class, String.class}) @Default("1") Object size,
            LocalDate since,
            @Nullable Temporal seen,
            UUID key,
            @Nullable Pet pet,
            @Default("[]") List<Item> parts,
            @Default("{}") Map<String, Integer> counts) {}

    record Page<T>(
            List<T> items, @Min(0) int total, @Nullable String next) {}

    record Message(String detail) {}

    record Token(String accessToken, String tokenType) {}

    record User(String username, @Nullable String email) {}

    record Feedback(
            @Size(max = 10) String subject,
            @Min(1) @Max(5) @Default("5") int stars,
            @Default("[]") List<String> tags) {}

    record Progress(int done, @Nullable String label) {}

    static FastApi app() {
        return FastApi.of(users(), items(), pets(), forms(), answers(), streams())
                .title("Clients")
                .version("1.2.3")
                .description("What generators of clients read.")
                .webhooks(post("new-item")
                        .name("new_item")
                        .description("An item was created.")
                        .params(body("item", Item.class)));
    }

    private static Item item(String name) {
        return new Item(
                name,
                0.5,
                null,
                null,
                Kind.NEW,
                null,
                Shade.NONE,
                List.of(),
                1,
                LocalDate.of(2024, 2, 29),
                null,
                KEY,
                null,
                List.of(),
                Map.of());
    }

    private static ApiRouter users() {
        return ApiRouter.of(
                        post("/token")
                                .name("login")
                                .params(OAuth2PasswordRequestForm.depends())
                                .responseModel(Token.class)
                                .handle(form -> new Token(form.username(), "bearer")),
                        get("/me")
                                .name("read_me")
                                .params(OAUTH2)
                                .responseModel(User.class)
                                .handle(token -> new User(token, null)),
                        get("/keyed")
                                .name("read_keyed")
                                .params(API_KEY)
                                .responseModel(new TypeRef<Map<String, String>>() {})
                                .handle(key -> Map.of("key", key)))
                .tags("users");
    }

    private static ApiRouter items() {
        return ApiRouter.of(
                        post("/items/")
                                .name("create_item")
                                .status(201)
                                .params(body("item", Item.class))
                                .responseModel(Item.class)
                                .handle(item -> item),
                        get("/items/")
                                .params(
                                        query("kind", Kind.class).optional(),
                                        query("level", Level.class).orElse(Level.LOW),
                                        query("since", LocalDate.class).optional(),
                                        query("seen", Temporal.class).optional(),
                                        query("tag").list().where(maxItems(3)).orElse(List.of()),
                                        query("limit", int.class)
                                                .where(ge(1), le(100))
                                                .orElse(10))
                                .handle(ClientsTwin::readItems),
                        get("/items/{item_id}")
                                .responses(404, NOT_FOUND)
                                .params(
                                        path("item_id", int.class).where(ge(1)),
                                        header("x_trace", UUID.class).optional(),
                                        cookie("session").optional())
                                .handle(ClientsTwin::readItem),
                        delete("/items/{item_id}")
                                .name("delete_item")
                                .status(204)
                                .responses(404, NOT_FOUND)
                                .params(path("item_id", int.class))
                                .handleVoid(id -> {}))
                .tags("items");
    }

    private static Page<Item> readItems(
            Optional<Kind> kind,
            Level level,
            Optional<LocalDate> since,
            Optional<Temporal> seen,
            List<String> tags,
            int limit) {
        Item made = new Item(
                "nail",
                0.5,
                null,
                null,
                kind.orElse(Kind.NEW),
                level,
                Shade.NONE,
                tags,
                1,
                LocalDate.of(2024, 2, 29),
                seen.orElse(null),
                KEY,
                null,
                List.of(),
                Map.of());
        return new Page<>(List.of(made), limit, since.map(LocalDate::toString).orElse(null));
    }

    private static Item readItem(int id, Optional<UUID> trace, Optional<String> session) {
        if (id > 9) {
            throw new HttpException(404, "No item");
        }
        return new Item(
                "nail",
                0.5,
                trace.map(UUID::toString).orElse(null),
                session.orElse(null),
                Kind.NEW,
                null,
                Shade.NONE,
                List.of(),
                1,
                LocalDate.of(2024, 2, 29),
                null,
                KEY,
                null,
                List.of(),
                Map.of());
    }

    private static ApiRouter pets() {
        return ApiRouter.of(
                        put("/pets/")
                                .name("replace_pet")
                                .params(
                                        body("pet", Pet.class),
                                        body("weight", new TypeRef<@Union({int.class, double.class}) Object>() {}))
                                .responseModel(new TypeRef<@Union({Pet.class, Message.class}) Object>() {})
                                .handle((pet, weight) ->
                                        ((Number) weight).doubleValue() > 0 ? pet : new Message("There is no pet")),
                        route("/pets/either", "GET", "POST")
                                .name("either")
                                .operationId("either")
                                .responseModel(new TypeRef<List<Pet>>() {})
                                .handle(() -> List.of(new Cat("cat", 2), new Dog("dog", 1.5, "black"))))
                .tags("pets");
    }

    private static ApiRouter forms() {
        return ApiRouter.of(
                        post("/feedback/")
                                .name("send_feedback")
                                .params(form(Feedback.class))
                                .responseModel(Feedback.class)
                                .handle(feedback -> feedback),
                        post("/files/")
                                .name("upload")
                                .params(
                                        file("file"),
                                        form("note"),
                                        file("raw", byte[].class).optional(),
                                        file("more").list().orElse(List.of()))
                                .responseModel(
                                        new TypeRef<
                                                Map<String, @Nullable @Union({int.class, String.class}) Object>>() {})
                                .handle(ClientsTwin::upload))
                .tags("forms");
    }

    private static Map<String, @Nullable Object> upload(
            UploadFile file, String note, Optional<byte[]> raw, List<UploadFile> more) {
        return Ordered.map(
                "name",
                file.filename(),
                "size",
                file.size(),
                "note",
                note,
                "raw",
                raw.map(bytes -> bytes.length).orElse(null),
                "more",
                more.size());
    }

    private static ApiRouter answers() {
        Map<String, Object> binary = Map.of("type", "string", "format", "binary");
        return ApiRouter.of(
                        get("/picture")
                                .name("read_picture")
                                .responseClass(ResponseClass.FILE)
                                .responses(
                                        200,
                                        ResponseDoc.of("Successful Response")
                                                .with("content", Map.of("image/png", Map.of("schema", binary))))
                                .handle(() -> Response.bytes(PIXEL, "image/png")),
                        get("/text")
                                .name("read_text")
                                .responseClass(ResponseClass.PLAIN_TEXT)
                                .handle(() -> "text"))
                .tags("answers");
    }

    private static ApiRouter streams() {
        return ApiRouter.of(
                        get("/lines")
                                .params(query("count", int.class).orElse(2))
                                .handleAsync(ClientsTwin::readLines),
                        get("/events").responseClass(ResponseClass.EVENT_SOURCE).handleAsync(ClientsTwin::readEvents))
                .tags("streams");
    }

    private static Flux<Item> readLines(int count) {
        return Flux.range(0, Math.max(0, Math.min(count, 100))).map(index -> item("nail"));
    }

    private static Flux<Progress> readEvents() {
        return Flux.just(new Progress(1, null), new Progress(2, "end"));
    }
}
