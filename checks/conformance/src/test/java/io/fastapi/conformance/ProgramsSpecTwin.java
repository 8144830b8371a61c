package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.route;
import static io.fastapi.types.constraint.Constraints.maxItems;
import static io.fastapi.types.constraint.Constraints.minLength;

import io.fastapi.Contact;
import io.fastapi.DocsSettings;
import io.fastapi.ExternalDocs;
import io.fastapi.FastApi;
import io.fastapi.License;
import io.fastapi.Server;
import io.fastapi.Tag;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code twins/programs_spec.py}. */
final class ProgramsSpecTwin {
    private ProgramsSpecTwin() {}

    record Error(
            @JsonSchemaExtra("{\"examples\": [7]}") int code,
            @Default("") String text) {}

    record Thing(
            String name,
            @Description("How large.") @Positive @Nullable Double size) {}

    private static final ResponseClass CSV = ResponseClass.text("text/csv");
    private static final ResponseClass PROBLEM = ResponseClass.json("application/problem+json");

    static FastApi app() {
        return described(FastApi.of(
                makeThing(),
                readThing(),
                get("/things/{name}/csv")
                        .name("read_csv")
                        .tags("things")
                        .responseClass(CSV)
                        .params(path("name"))
                        .handle(name -> "name\n" + name + "\n"),
                get("/problem")
                        .name("read_problem")
                        .summary("")
                        .operationId("a_problem")
                        .responseClass(PROBLEM)
                        .responseModel(Error.class)
                        .responses(200, ResponseDoc.of("Always").with("x-it", true))
                        .handle(() -> new Error(1, "")),
                route("/many", "GET", "POST", "DELETE")
                        .name("many")
                        .tags("x")
                        .includeInSchema(false)
                        .params(request())
                        .handle(request -> request.method().name()),
                put("/raw")
                        .name("raw")
                        .operationId("")
                        .status(202)
                        .openapiExtra(
                                "requestBody",
                                Ordered.map(
                                        "content",
                                        Map.of(
                                                "application/octet-stream",
                                                Map.of("schema", Ordered.map("type", "string", "format", "binary"))),
                                        "required",
                                        true))
                        .params(request())
                        .handleAsync(request -> request.bodyToMono(byte[].class)
                                .map(bytes -> bytes.length)
                                .defaultIfEmpty(0)),
                put("/things/{name}")
                        .name("make_thing")
                        .tags("x")
                        .params(path("name"), body("size", int.class).orElse(1).embed())
                        .handle((name, size) -> Ordered.map("name", name, "size", size)),
                get("/moved/{name}")
                        .name("moved")
                        .responseClass(ResponseClass.REDIRECT)
                        .status(308)
                        .params(request(), path("name"))
                        .handle((request, name) -> request.urlFor("read_thing", Map.of("name", name)))));
    }

    private static Operation makeThing() {
        return post("/things/")
                .name("make_thing")
                .tags("things")
                .summary("Make")
                .description("Make a thing:\n\n- **name**: how it is called\n\f\n:param thing: not shown")
                .responseDescription("Made")
                .status(201)
                .responses(
                        201,
                        ResponseDoc.of("Made")
                                .with(
                                        "headers",
                                        Map.of(
                                                "location",
                                                Ordered.map(
                                                        "schema", Map.of("type", "string"), "description", "Where")))
                                .with(
                                        "links",
                                        Map.of(
                                                "self",
                                                Ordered.map(
                                                        "operationId",
                                                        "things.read_thing",
                                                        "parameters",
                                                        Map.of("name", "$response.body#/name")))))
                .responses(
                        409,
                        ResponseDoc.of(Error.class)
                                .with(
                                        "content",
                                        Map.of(
                                                "application/json",
                                                Map.of(
                                                        "examples",
                                                        Map.of(
                                                                "same",
                                                                Map.of(
                                                                        "value",
                                                                        Ordered.map("code", 1, "text", "same")))))))
                .callbacks(outgoing())
                .openapiExtra("x-codeSamples", List.of(Ordered.map("lang", "curl", "source", "curl -d '{}'")))
                .openapiExtra("externalDocs", Map.of("url", "https://example.com/make"))
                .params(
                        body("thing", Thing.class)
                                .openapiExample(
                                        "a",
                                        Ordered.map(
                                                "summary", "A", "description", "An *A*.", "value", Map.of("name", "a")))
                                .openapiExample("x", Map.of("externalValue", "https://example.com/x")),
                        body("callback", String.class),
                        query("dry", boolean.class)
                                .deprecated()
                                .description("Only try.")
                                .orElse(false))
                .handle((thing, callback, dry) -> thing);
    }

    private static ApiRouter outgoing() {
        return ApiRouter.described(post("{$request.body#/callback}")
                        .name("called")
                        .description("Called with *things*.")
                        .status(204)
                        .responses(404, Error.class)
                        .responses("default", "Else")
                        .responseModel(Void.class)
                        .params(
                                body("things", new TypeRef<List<Thing>>() {}),
                                header("x_sign").description("A signature.").optional()))
                .tags("calls");
    }

    private static Operation readThing() {
        return get("/things/{name}")
                .name("read_thing")
                .tags("things", "x")
                .responseModel(Thing.class)
                .responses(404, ResponseDoc.of(Error.class).description("None"))
                .responses("4XX", "Else")
                .params(
                        path("name")
                                .where(minLength(1))
                                .title("The name")
                                .examples("a")
                                .openapiExample("b", Map.of("value", "b")),
                        query("hidden").includeInSchema(false).optional(),
                        query("q", new TypeRef<@Literal({"a", "b"}) String>() {})
                                .list()
                                .alias("filter")
                                .title("Filter")
                                .where(maxItems(2))
                                .optional(),
                        header("strange_header").convertUnderscores(false).optional(),
                        cookie("session").description("A session.").deprecated().optional())
                .handle((name, hidden, q, strange, session) -> Map.of("name", name + hidden.orElse("")));
    }

    private static FastApi described(FastApi app) {
        return app.title("Spec")
                .summary("All of it")
                .description("A *long*\n\ntext with `code` and \"quotes\".")
                .version("2024-01")
                .termsOfService("https://example.com/terms")
                .contact(Contact.of("Ada").url("https://example.com/ada").email("ada@example.com"))
                .licenseInfo(License.of("MIT").url("https://example.com/mit"))
                .openapiTags(
                        Tag.of("things")
                                .description("Things.")
                                .externalDocs(ExternalDocs.of("https://example.com/things")
                                        .description("More")),
                        Tag.of("unused"),
                        Tag.of("x").with("x-order", 1))
                .openapiExternalDocs(ExternalDocs.of("https://example.com").description("All"))
                .servers(
                        Server.of("/").description("Here"),
                        Server.of("https://{env}.example.com:{port}/v1")
                                .variables(Ordered.map(
                                        "env",
                                        Ordered.map(
                                                "default", "eu", "enum", List.of("eu", "us"), "description", "Where"),
                                        "port",
                                        Map.of("default", "443"))))
                .rootPath("/behind")
                .generateUniqueIdFunction(ProgramsSpecTwin::byTag)
                .responses(401, "Who?")
                .responses(500, Error.class)
                .docs(DocsSettings.DEFAULT
                        .openapiUrl("/api/v1/openapi.json")
                        .docsUrl("/documentation")
                        .withoutRedoc()
                        .oauth2RedirectUrl("/docs/back")
                        .swaggerUiParameters(Ordered.map(
                                "deepLinking",
                                false,
                                "defaultModelsExpandDepth",
                                -1,
                                "syntaxHighlight",
                                Map.of("theme", "obsidian")))
                        .swaggerUiInitOAuth(Ordered.map(
                                "clientId",
                                "spec",
                                "scopes",
                                List.of("a", "b"),
                                "usePkceWithAuthorizationCodeGrant",
                                true)))
                .webhooks(post("thing-made")
                        .name("thing_made")
                        .tags("x")
                        .summary("Made")
                        .description("Sent when a thing was made.")
                        .deprecated()
                        .params(body("thing", Thing.class)));
    }

    private static String byTag(Operation operation) {
        return Optional.of(operation.settings().tags())
                        .filter(tags -> !tags.isEmpty())
                        .map(tags -> tags.get(0))
                        .orElse("none")
                + "."
                + operation.name();
    }
}
