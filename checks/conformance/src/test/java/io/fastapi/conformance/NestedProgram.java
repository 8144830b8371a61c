package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.request;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.Tag;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import java.util.Map;

/** The nested applications of {@code twins/services.py}. */
final class NestedProgram {
    private NestedProgram() {}

    static FastApi app() {
        ApiRouter leaves = leaves();
        ApiRouter branch = ApiRouter.of(
                        get("/").name("branch_root")
                                .responseModel(new TypeRef<Map<String, Integer>>() {})
                                .handle(() -> Map.of("a", 1)),
                        leaves)
                .prefix("/branch")
                .tags("branch", "leaf")
                .responses(404, "branch")
                .responses(500, StoriesProgram.Problem.class);
        return FastApi.of(
                        ApiRouter.of(branch).prefix("/v1").includeInSchema(true),
                        ApiRouter.of(branch)
                                .prefix("/v2")
                                .tags("v2")
                                .generateUniqueIdFunction(operation -> "v2_" + operation.name()),
                        ApiRouter.of(leaves).includeInSchema(false).prefix("/hidden"),
                        mount("/inside", inside()))
                .title("Nested")
                .rootPathInServers(false)
                .openapiTags(Tag.of("in").description("Inside"), Tag.of("x"))
                .dependencies(SharedProgram.LOOSE_PAGING)
                .responses(418, "Tea")
                .deprecated();
    }

    private static ApiRouter leaves() {
        return ApiRouter.of(
                        get("").name("leaf_root")
                                .operationId("leafRoot")
                                .tags("in")
                                .summary("Root of leaf")
                                .description("Not the summary.\n\nSecond paragraph.\fHidden.\n")
                                .handle(() -> "leaf"),
                        get("/{n}")
                                .name("leaf_n")
                                .responses(
                                        404,
                                        ResponseDoc.of("own")
                                                .with("content", Map.of("text/plain", Map.of("example", "no"))))
                                .params(path("n", int.class))
                                .handle(String::valueOf))
                .prefix("/leaf")
                .tags("leaf")
                .responses(404, "leaf")
                .defaultResponseClass(ResponseClass.PLAIN_TEXT);
    }

    private static FastApi inside() {
        return FastApi.of(get("/").name("inside_root")
                        .params(request())
                        .handle(request -> Ordered.map(
                                "path", request.requestPath().value(), "root", request.attribute(FastApi.ROOT_PATH))))
                .exceptionHandler(404, (request, e) -> Response.json(404, Map.of("inside", true)))
                .docs(DocsSettings.DEFAULT.withoutDocs().openapiUrl("/spec.json"))
                .title("Inside");
    }
}
