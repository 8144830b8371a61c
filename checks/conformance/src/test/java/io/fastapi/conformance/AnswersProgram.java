package io.fastapi.conformance;

import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.head;
import static io.fastapi.Dsl.options;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Cookie;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of {@code twins/services.py}. */
final class AnswersProgram {
    private AnswersProgram() {}

    record Item(
            String name,
            @Default("1.5") double price,
            @Default("[]") List<String> tags) {}

    record Letter(@JsonValue @Literal("a") String value) {}

    static FastApi app() {
        return FastApi.of(statuses(), contents(), models()).title("Answers");
    }

    private static Item item(String name) {
        return new Item(name, 1.5, List.of());
    }

    private static ApiRouter statuses() {
        return ApiRouter.of(
                delete("/none/{id}")
                        .name("none")
                        .status(204)
                        .params(path("id", int.class))
                        .handle(id -> null),
                get("/status/{code}")
                        .name("status")
                        .responseModel(new TypeRef<@Nullable Item>() {})
                        .params(path("code", int.class), response())
                        .handle((code, response) -> {
                            response.status(code);
                            return item("n");
                        }),
                get("/moved")
                        .name("moved")
                        .status(302)
                        .responseClass(ResponseClass.REDIRECT)
                        .handle(() -> "/answers/a b?q=\u00fc&x=1#f"),
                get("/moved/{code}")
                        .name("moved_code")
                        .params(path("code", int.class))
                        .handle(code -> Response.redirect("elsewhere/\u00e4").status(code)),
                get("/both").name("both").params(response()).handle(AnswersProgram::both),
                head("/both").name("both").params(response()).handle(AnswersProgram::both),
                options("/options").name("options").params(response()).handle(response -> {
                    response.header("allow", "GET, OPTIONS");
                    return Map.of("a", 1);
                }));
    }

    private static Object both(OutgoingResponse response) {
        response.header("x-both", "1");
        return Map.of("both", true);
    }

    private static ApiRouter contents() {
        return ApiRouter.of(
                get("/page")
                        .name("page")
                        .responseClass(ResponseClass.HTML)
                        .params(query("who").orElse("you"))
                        .handle(who -> "<p>" + who + "</p>"),
                get("/text")
                        .name("text")
                        .responseClass(ResponseClass.PLAIN_TEXT)
                        .params(query("n", int.class).optional())
                        .handle(n -> n.isPresent() ? n.get() : "text"),
                get("/cookies").name("cookies").params(response()).handle(response -> {
                    response.cookie(Cookie.of("a", "1; 2, \"3\"")
                                    .maxAge(Duration.ofSeconds(60))
                                    .secure()
                                    .httpOnly()
                                    .sameSite("strict"))
                            .cookie(Cookie.of("b", "\u00fc").path("/x").domain("example.com"))
                            .cookie(Cookie.of("c", "").sameSite(""))
                            .cookie(Cookie.deleted("d").path("/y"));
                    return null;
                }),
                get("/headers")
                        .name("headers")
                        .params(response(), query("v").orElse("x"))
                        .handle((response, v) -> {
                            response.header("X-Value", v)
                                    .addHeader("X-More", "1")
                                    .addHeader("X-More", "2");
                            return Response.json(Map.of("own", 1)).header("x-own", v);
                        }));
    }

    private static ApiRouter models() {
        return ApiRouter.of(
                get("/several")
                        .name("several")
                        .responses(404, ResponseDoc.of(Item.class).description("None"))
                        .responses(
                                "5XX",
                                ResponseDoc.of("Broken")
                                        .with("headers", Map.of("x-a", Map.of("schema", Map.of("type", "string")))))
                        .responseModel(new TypeRef<@Nullable @Union({Item[].class, Item.class}) Object>() {})
                        .handle(() -> List.of(item("a"), new Item("b", 2, List.of()))),
                get("/literal").name("literal").responseModel(Letter.class).handle(() -> "a"),
                get("/wrong").name("wrong").responseModel(int.class).handle(() -> "not a number"),
                get("/loose")
                        .name("loose")
                        .responseModel(new TypeRef<Map<String, @Union({Item.class, Item[].class}) Object>>() {})
                        .handle(() -> Ordered.map(
                                "one",
                                Ordered.map("name", "a", "more", 1),
                                "many",
                                List.of(Ordered.map("name", "b", "tags", List.of("x"), "more", 2)))));
    }
}
