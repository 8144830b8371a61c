package io.fastapi.openapi;

import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.none;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.Routable;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** The Java twin of {@code openapi_twins/responses.py}. */
final class ResponsesTwin {

    record Item(String id, Optional<Integer> value) {}

    record Message(String message) {}

    private ResponsesTwin() {}

    static FastApi app() {
        List<Routable> operations = new ArrayList<>(inferred());
        operations.addAll(declared());
        operations.addAll(further());
        return FastApi.of(operations).responses(500, "Something broke");
    }

    private static List<Operation> inferred() {
        return List.of(
                get("/item").handle(ResponsesTwin::readItem),
                get("/items").handle(ResponsesTwin::readItems),
                get("/map").handleAsync(ResponsesTwin::readMap),
                get("/text").handle(ResponsesTwin::readText),
                get("/optional").handle(ResponsesTwin::readOptional),
                get("/declared")
                        .name("read_declared")
                        .responseModel(Item.class)
                        .responseDescription("The item")
                        .handle(() -> 1),
                get("/unmodelled").name("read_unmodelled").responseModel(none()).handle(ResponsesTwin::readItem),
                get("/response").handle(ResponsesTwin::readResponse));
    }

    private static Item readItem() {
        return new Item("", Optional.empty());
    }

    private static List<Item> readItems() {
        return List.of();
    }

    private static Mono<Map<String, Item>> readMap() {
        return Mono.empty();
    }

    private static String readText() {
        return "";
    }

    private static Optional<Item> readOptional() {
        return Optional.empty();
    }

    private static Response readResponse() {
        return Response.text("");
    }

    private static Map<String, Object> readAny() {
        return Map.of();
    }

    private static List<Operation> declared() {
        return List.of(
                post("/created").name("create").status(201).handle(ResponsesTwin::readItem),
                delete("/gone").name("delete").status(204).handle(() -> 1),
                get("/html").name("read_html").responseClass(ResponseClass.HTML).handle(() -> 1),
                get("/plain")
                        .name("read_plain")
                        .responseClass(ResponseClass.PLAIN_TEXT)
                        .params(query("q"))
                        .handle(q -> q),
                get("/redirect")
                        .name("redirect")
                        .responseClass(ResponseClass.REDIRECT)
                        .handle(() -> 1));
    }

    private static List<Operation> further() {
        Map<String, Object> retryAfter = Map.of("Retry-After", Map.of("schema", schema()));
        return List.of(
                get("/more")
                        .name("read_more")
                        .responses("404", ResponseDoc.of(Message.class).description("The item was not found"))
                        .responses(403, Message.class)
                        .responses("4XX", ResponseDoc.of("Some other mistake"))
                        .responses("default", ResponseDoc.of(Message.class))
                        .responses(418, "Tea")
                        .responses("499", undescribed())
                        .responses(
                                "200", ResponseDoc.of("Item or image").with("content", Map.of("image/png", Map.of())))
                        .responses("503", undescribed().with("headers", retryAfter))
                        .responseModel(Item.class)
                        .params(query("q"))
                        .handle(q -> q),
                get("/more-without-input")
                        .name("read_more_without_input")
                        .responses("404", ResponseDoc.of(Message.class).with("content", example()))
                        .handle(ResponsesTwin::readItem),
                get("/own-422")
                        .name("read_own_422")
                        .responses(422, Message.class)
                        .responseModel(Item.class)
                        .params(query("q", int.class))
                        .handle(q -> q),
                get("/any").handle(ResponsesTwin::readAny));
    }

    private static ResponseDoc undescribed() {
        return new ResponseDoc(Optional.empty(), Optional.empty(), Map.of());
    }

    private static Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", 1);
        return schema;
    }

    private static Map<String, Object> example() {
        return Map.of("application/json", Map.of("example", Map.of()));
    }
}
