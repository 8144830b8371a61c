package io.fastapi.openapi;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.error.DefinitionException;
import io.fastapi.error.DefinitionException.Problem;
import io.fastapi.operation.Operation;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.TypeAdapters;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DescribedTests {

    record Event(String name) {}

    @Test
    void aWebhookIsShownAndNotServed() {
        FastApi app = FastApi.of(get("/").handle(() -> "a"))
                .webhooks(post("created").name("created").params(body(Event.class)));

        ObjectNode document = OpenApiDocument.of(app, TypeAdapters.defaults());

        assertThat(app.routes()).hasSize(1);
        assertThat(document.at("/webhooks/created/post/operationId").asString()).isEqualTo("createdcreated_post");
        assertThat(document.at("/components/schemas").propertyNames()).contains("Event");
    }

    @Test
    void aRouterOfCallbacksSharesAnswersAndTagsWithoutHandlers() {
        ApiRouter outgoing = ApiRouter.described(
                        post("{$request.query.url}").name("paid").params(body(Event.class)))
                .responses(410, "Gone")
                .tags("outgoing");
        FastApi app =
                FastApi.of(post("/").callbacks(outgoing).handle(() -> "a")).webhooks(outgoing);

        ObjectNode document = OpenApiDocument.of(app, TypeAdapters.defaults());

        assertThat(document.at("/paths/~1/post/callbacks/paid/{$request.query.url}/post/tags/0")
                        .asString())
                .isEqualTo("outgoing");
        assertThat(document.at("/webhooks/{$request.query.url}/post/responses/410/description")
                        .asString())
                .isEqualTo("Gone");
    }

    @Test
    void whatHasNoHandlerStopsTheStartWhereItIsServed() {
        FastApi app = FastApi.of(ApiRouter.described(get("/a").params(query("q"))));

        assertThatThrownBy(() -> FastApiEngine.of(app, TypeAdapters.defaults(), EngineSettings.defaults()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("GET /a")
                .hasMessageContaining("callbacks(..)");
    }

    @Test
    void whatIsNoOperationCannotBeDescribed() {
        FastApi app = FastApi.of();

        assertThatThrownBy(() -> app.webhooks(ApiRouter.of(mount("/files", app))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/files");
    }

    @Test
    void aCallbackWithATypeThatCannotBeReadIsAProblem() {
        FastApi app = FastApi.of(post("/")
                .callbacks(post("{$request.query.url}").name("paid").params(body(Thread.class)))
                .handle(() -> "a"));

        List<Problem> problems = DocsChecks.of(app, TypeAdapters.defaults());

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.where()).isEqualTo("POST {$request.query.url}"));
    }

    @Test
    void theInnermostFunctionMakesTheOperationId() {
        Operation first =
                get("/a").name("a").generateUniqueIdFunction(Operation::name).handle(() -> 1);
        Operation second = get("/b").name("b").handle(() -> 1);
        Operation third = get("/c").name("c").operationId("given").handle(() -> 1);

        FastApi app = FastApi.of(ApiRouter.of(first, second, third).generateUniqueIdFunction(o -> "router-" + o.name()))
                .generateUniqueIdFunction(o -> "app-" + o.name());

        assertThat(app.operations()).extracting(Operation::operationId).containsExactly("a", "router-b", "given");
    }

    @Test
    void changesOfTheDocumentFollowEachOther() {
        FastApi app = FastApi.of()
                .openapi(document -> document.put("x-first", 1))
                .openapi(document ->
                        document.put("x-second", document.get("x-first").asInt() + 1));

        assertThat(OpenApiDocument.of(app, TypeAdapters.defaults())
                        .get("x-second")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aChangeThatMakesNoDocumentIsNamed() {
        FastApi nothing = FastApi.of().openapi(document -> document).openapi(document -> null);
        FastApi infinite = FastApi.of().openapi(document -> {
            document.putObject("x-a/b").putArray("c").add(1).add(Double.NaN);
            return document.put("x-d", Double.POSITIVE_INFINITY);
        });

        assertThatThrownBy(() -> OpenApiDocument.of(nothing, TypeAdapters.defaults()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The function of FastApi.openapi(..) returned null: return the document that it was given,"
                        + " or another one");
        assertThatThrownBy(() -> OpenApiDocument.of(infinite, TypeAdapters.defaults()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The function of FastApi.openapi(..) put NaN or an infinite number, which JSON does not have,"
                                + " at /x-a~1b/c/1 and /x-d");
    }
}
