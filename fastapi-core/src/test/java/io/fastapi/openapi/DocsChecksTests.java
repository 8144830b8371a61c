package io.fastapi.openapi;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.Contact;
import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException.Problem;
import io.fastapi.response.ResponseDoc;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocsChecksTests {

    private record Message(String text) {}

    private static List<Problem> problems(FastApi app) {
        return DocsChecks.of(app, TypeAdapters.defaults());
    }

    @Test
    void aGoodApplicationHasNoProblems() {
        FastApi app = FastApi.of(get("/").name("root")
                .responses(404, Message.class)
                .responses("5xx", ResponseDoc.of(Message.class))
                .responses("default", ResponseDoc.of("Else"))
                .responses(304, "Not modified")
                .handle(() -> 1));
        assertThat(problems(app)).isEmpty();
    }

    @Test
    void wrongFactsOfTheApplicationAreFound() {
        FastApi app = FastApi.of().title("").contact(Contact.of().with("name", 1));
        assertThat(problems(app)).extracting(Problem::where).containsExactly("FastApi", "FastApi");
    }

    @Test
    void wrongFurtherAnswersAreFoundWhereTheyStand() {
        FastApi app = FastApi.of(get("/a")
                .name("a")
                .responses("never", ResponseDoc.of("x"))
                .responses(204, Message.class)
                .handle(() -> 1));
        assertThat(problems(app))
                .containsExactly(
                        new Problem(
                                "GET /a", "further answer for 'never'", "use a status, a range like 4XX, or default"),
                        new Problem("GET /a", "status 204 must not have a response body", "take its model away"));
    }

    @Test
    void typesInExtraMembersThatHaveNoSchemaAreFound() {
        Map<String, Object> content = Map.of("application/json", Map.of("schema", Thread.class));
        FastApi app = FastApi.of(get("/a")
                .name("a")
                .openapiExtra("x-own", List.of(1, new TypeRef<List<Message>>() {}))
                .responses(404, ResponseDoc.of("None").with("content", content))
                .handle(() -> 1));
        assertThat(problems(app))
                .isNotEmpty()
                .allMatch(problem -> problem.what().contains("Thread"));
    }

    @Test
    void withoutDocumentNothingIsChecked() {
        DocsSettings none = DocsSettings.DEFAULT.withoutOpenapi();
        assertThat(problems(FastApi.of().title("").docs(none))).isEmpty();
    }
}
