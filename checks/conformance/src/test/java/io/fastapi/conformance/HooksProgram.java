package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.Server;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hooks of {@code twins/programs.py}. */
final class HooksProgram {
    private HooksProgram() {}

    record Event<T>(@Default("made") String kind, T of) {}

    record Failed(@JsonSchemaExtra("{\"x-why\": 1}") String why) {}

    record Only(@Default("1") int only) {}

    static FastApi app() {
        ApiRouter outgoing = ApiRouter.of(post("{$request.body#/url}")
                        .name("told")
                        .status(202)
                        .responseModel(Only.class)
                        .responses(409, ResponseDoc.of(new TypeRef<List<Event<Integer>>>() {}))
                        .params(
                                body("event", new TypeRef<Event<Only>>() {}),
                                header("x_sign").examples("a"))
                        .handle((event, sign) -> null))
                .responses(500, Failed.class);
        return FastApi.of(
                        post("/subscribe")
                                .name("subscribe")
                                .callbacks(outgoing)
                                .openapiExtra("x-only", new Only(1))
                                .openapiExtra(
                                        "responses",
                                        Map.of(
                                                "201",
                                                Ordered.map(
                                                        "description",
                                                        "Made",
                                                        "content",
                                                        Map.of(
                                                                "application/json",
                                                                Map.of("example", new Event<>("made", 1))))))
                                .params(body("url", String.class)
                                        .embed()
                                        .openapiExample("a", Ordered.map("summary", "A", "value", "http://a")))
                                .handle(url -> url),
                        get("/hidden")
                                .name("hidden")
                                .includeInSchema(false)
                                .responseModel(LedgerProgram.Money.class)
                                .handle(Map::of))
                .title("Hooks")
                .servers(Server.of("https://{zone}.example.com")
                        .variables(Map.of("zone", Ordered.map("default", "eu", "enum", List.of("eu", "us")))))
                .webhooks(post("made")
                        .name("made")
                        .description("Something was made.")
                        .responses("4XX", ResponseDoc.of(new TypeRef<@Nullable Failed>() {}))
                        .responses("default", ResponseDoc.of("D"))
                        .responseModel(new TypeRef<@Nullable Only>() {})
                        .params(
                                body("event", new TypeRef<Event<List<Only>>>() {})
                                        .description("The event."),
                                query("dry", boolean.class).orElse(false)));
    }
}
