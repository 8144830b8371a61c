package io.fastapi.openapi;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException.Problem;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.types.TypeAdapters;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DependencyAnswersTests {

    private static final ApiKeyHeader KEY = ApiKeyHeader.name("x-key");
    private static final Dependency<String> USER =
            depends(KEY, key -> key).responses(403, "Not yours").responses(404, "Nobody");
    private static final Dependency<String> ACTIVE = depends(USER, user -> user).responses(403, "Inactive");

    private static JsonNode responses(FastApi app, String path) {
        return OpenApiDocument.of(app, TypeAdapters.defaults())
                .path("paths")
                .path(path)
                .path("get")
                .path("responses");
    }

    @Test
    void answersOfDependenciesAreShownWithEveryOperationBelow() {
        ApiRouter router = ApiRouter.of(
                        get("/guarded").handle(() -> 1),
                        get("/own").responses(404, "No such thing").handle(() -> 1))
                .dependencies(ACTIVE);
        FastApi app = FastApi.of(router, get("/open").handle(() -> 1));
        assertThat(responses(app, "/guarded").propertyNames()).containsExactly("200", "403", "404");
        assertThat(responses(app, "/guarded").at("/403/description").asString()).isEqualTo("Inactive");
        assertThat(responses(app, "/own").at("/404/description").asString()).isEqualTo("No such thing");
        assertThat(responses(app, "/open").propertyNames()).containsExactly("200");
    }

    @Test
    void theAnswerOfASchemeIsShownOnDemand() {
        FastApi app = FastApi.of(
                get("/").params(KEY).handle(key -> key),
                get("/optional").params(KEY.autoError(false)).handle(key -> 1));
        assertThat(responses(app, "/").has("401")).isFalse();
        FastApi shown = app.securityResponses(true);
        assertThat(responses(shown, "/").at("/401/description").asString()).isEqualTo("Not authenticated");
        assertThat(responses(shown, "/")
                        .at("/401/headers/WWW-Authenticate/schema/type")
                        .asString())
                .isEqualTo("string");
        assertThat(responses(shown, "/optional").has("401")).isFalse();
    }

    @Test
    void anAnswerOfADependencyThatCannotBeIsFoundAtTheStart() {
        FastApi app = FastApi.of(get("/").params(USER.responses(999, "What?")).handle(user -> user));
        List<Problem> problems = DocsChecks.of(app, TypeAdapters.defaults());
        assertThat(problems).singleElement().asString().contains("further answer for '999'");
    }
}
