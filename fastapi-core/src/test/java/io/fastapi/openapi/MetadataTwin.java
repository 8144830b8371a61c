package io.fastapi.openapi;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.head;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.trace;

import io.fastapi.Contact;
import io.fastapi.ExternalDocs;
import io.fastapi.FastApi;
import io.fastapi.License;
import io.fastapi.Server;
import io.fastapi.Tag;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Routable;
import io.fastapi.routing.ApiRouter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Java twin of {@code openapi_twins/metadata.py}. */
final class MetadataTwin {

    record Item(String name) {}

    private MetadataTwin() {}

    static FastApi app() {
        List<Routable> entries = new ArrayList<>(documented());
        entries.addAll(extras());
        entries.addAll(paths());
        return FastApi.of(entries)
                .title("Demo")
                .version("1.2.0")
                .summary("A demo")
                .description("With **Markdown** and ünïcode 🎉.")
                .termsOfService("http://example.com/terms/")
                .contact(Contact.of("Deadpoolio")
                        .url("http://x-force.example.com")
                        .email("dp@x-force.example.com"))
                .licenseInfo(License.of("Apache 2.0").identifier("MIT").with("x-more", 1))
                .openapiTags(
                        Tag.of("users").description("Users"),
                        Tag.of("items")
                                .externalDocs(ExternalDocs.of("https://fastapi.tiangolo.com")
                                        .description("More")))
                .servers(
                        Server.of("https://Stag.example.com").description("Staging"),
                        Server.of("/v1")
                                .variables(Map.of("port", Map.of("default", "8443", "enum", List.of("8443", "443")))))
                .openapiExternalDocs(
                        ExternalDocs.of("HTTPS://Docs.example.com?x=1").description("Elsewhere"))
                .mount("/sub", FastApi.of());
    }

    private static List<Operation> documented() {
        return List.of(
                get("/items/")
                        .name("read_items")
                        .tags("items")
                        .summary("All items")
                        .description("\n  Reads all items.\f Not shown.")
                        .handle(() -> 1),
                get("/old/")
                        .name("read_old")
                        .tags("items", "old")
                        .deprecated()
                        .operationId("someOldOne")
                        .params(query("q", int.class).orElse(1))
                        .handle(q -> q),
                get("/hidden").name("read_hidden").includeInSchema(false).handle(() -> 1));
    }

    private static List<Operation> extras() {
        Map<String, Object> yaml = Map.of("application/x-yaml", Map.of("schema", Map.of("type", "string")));
        Map<String, Object> requestBody = new LinkedHashMap<>();
        requestBody.put("content", yaml);
        requestBody.put("required", true);
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("in", "query");
        parameter.put("name", "more");
        return List.of(
                post("/yaml/")
                        .name("create_yaml")
                        .openapiExtra("requestBody", requestBody)
                        .openapiExtra("x-list", Arrays.asList(1, null, Collections.singletonMap("a", null)))
                        .handle(() -> 1),
                post("/extra/")
                        .name("create_extra")
                        .tags("a")
                        .openapiExtra("tags", List.of("b"))
                        .openapiExtra("parameters", List.of(parameter))
                        .openapiExtra("requestBody", Map.of("description", "It"))
                        .params(body(Item.class), query("q", int.class).optional())
                        .handle((item, q) -> q),
                post("/documented-elsewhere/")
                        .name("create_elsewhere")
                        .openapiExtra("externalDocs", elsewhere())
                        .params(body(Item.class))
                        .handle(item -> 1));
    }

    private static Map<String, Object> elsewhere() {
        Map<String, Object> docs = new LinkedHashMap<>();
        docs.put("url", "http://example.com");
        docs.put("description", "More");
        return docs;
    }

    private static List<Routable> paths() {
        ApiRouter admin = ApiRouter.of(
                        head("/head").name("head_admin").tags("more").handle(() -> 1))
                .prefix("/admin")
                .tags("admin")
                .deprecated();
        return List.of(
                put("/items/{item_id}")
                        .name("replace_item")
                        .params(path("item_id"), body(Item.class))
                        .handle((id, item) -> id),
                get("/items/{item_id}")
                        .name("read_item")
                        .params(path("item_id"))
                        .handle(id -> id),
                trace("/trace").name("trace").handle(() -> 1),
                admin);
    }
}
