package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.maxLength;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.HttpBearer;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.HttpUrl;
import io.fastapi.types.model.TypeRef;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code twins/described.py}. */
final class DescribedTwin {

    private DescribedTwin() {}

    record Order(String id, @Nullable String note) {}

    record Shipped(Order order, @Default("post") String carrier) {}

    record Seen(boolean ok) {}

    record Trouble(int code) {}

    private static final HttpBearer BEARER = HttpBearer.of();
    private static final HttpBearer KEY = HttpBearer.of().schemeName("Callback");
    private static final Dependency<String> VERIFY = depends(header("x_key"), key -> key);

    static FastApi app() {
        ApiRouter orders = ApiRouter.of(
                        post("/orders/")
                                .params(body(Order.class), query("url", new TypeRef<@HttpUrl URI>() {}))
                                .handle(DescribedTwin::createOrder),
                        get("/orders/{order_id}")
                                .generateUniqueIdFunction(Operation::name)
                                .params(path("order_id"))
                                .handle(DescribedTwin::readOrder),
                        delete("/orders/{order_id}")
                                .name("delete_order")
                                .operationId("given")
                                .params(path("order_id"))
                                .handle(id -> null))
                .tags("orders")
                .callbacks(toClient());
        return FastApi.of(
                        ApiRouter.of(orders).generateUniqueIdFunction(DescribedTwin::ofCallbacks),
                        get("/bare").name("bare").callbacks().handle(() -> null),
                        extra())
                .generateUniqueIdFunction(DescribedTwin::tagged)
                .dependencies(VERIFY)
                .callbacks(post("{$request.header.x-audit}")
                        .name("audited")
                        .status(202)
                        .responseClass(ResponseClass.PLAIN_TEXT))
                .openapiVersion("3.1.1")
                .webhooks(
                        post("new-order")
                                .name("new_order")
                                .tags("events")
                                .description("An order came.\fNot shown.")
                                .responseModel(Seen.class)
                                .params(body(Order.class), BEARER),
                        delete("lost-order")
                                .name("lost_order")
                                .params(query("reason").where(maxLength(5)).orElse("none")))
                .openapi(DescribedTwin::changed);
    }

    private static ApiRouter toClient() {
        return ApiRouter.of(
                        post("{$request.query.url}/shipped/{$request.body.id}")
                                .description("The order left.")
                                .responses(400, Trouble.class)
                                .params(
                                        body(Shipped.class),
                                        query("retry", int.class).orElse(0))
                                .handle(DescribedTwin::shipped),
                        get("{$request.query.url}/state")
                                .name("state")
                                .deprecated()
                                .responses("5XX", "Later")
                                .params(KEY)
                                .handle(token -> null),
                        put("/hidden")
                                .name("hidden")
                                .includeInSchema(false)
                                .params(body(Order.class))
                                .handle(order -> null))
                .tags("sent")
                .generateUniqueIdFunction(DescribedTwin::ofCallbacks);
    }

    private static Operation extra() {
        return post("/extra/")
                .name("extra")
                .openapiExtra(
                        "parameters",
                        List.of(Ordered.map("name", "x-more", "in", "header", "schema", Map.of("type", "string"))))
                .openapiExtra(
                        "requestBody",
                        Ordered.map(
                                "description",
                                "A note.",
                                "content",
                                Ordered.map(
                                        "application/json",
                                        Map.of("example", Map.of("id", "1")),
                                        "text/x-order",
                                        Map.of("schema", Map.of("type", "string")))))
                .openapiExtra(
                        "responses",
                        Ordered.map(
                                "200",
                                Map.of("links", Map.of("self", Map.of("operationId", "given"))),
                                "418",
                                Map.of("description", "Tea")))
                .openapiExtra("servers", List.of(Map.of("url", "https://extra.example.com")))
                .openapiExtra("externalDocs", Map.of("url", "https://docs.example.com"))
                .openapiExtra("security", List.of(Map.of("HTTPBearer", List.of())))
                .openapiExtra("tags", List.of("extra"))
                .openapiExtra("x-last", Map.of("a", List.of(1)))
                .params(body(Order.class), query("q", int.class).orElse(1))
                .handle((order, q) -> null);
    }

    private static String tagged(Operation operation) {
        return Stream.of(
                        operation.settings().tags(),
                        List.of(operation.name()),
                        operation.settings().methods())
                .flatMap(List::stream)
                .collect(Collectors.joining("-"));
    }

    private static String ofCallbacks(Operation operation) {
        return "callback:" + operation.name();
    }

    private static ObjectNode changed(ObjectNode document) {
        ((ObjectNode) document.get("info")).putObject("x-logo").put("url", "https://example.com/logo.png");
        return document.put("x-audience", "partners");
    }

    private static Order createOrder(Order order, URI url) {
        return order;
    }

    private static Order readOrder(String id) {
        return new Order(id, null);
    }

    private static Seen shipped(Shipped event, int retry) {
        return new Seen(true);
    }
}
