package io.fastapi.openapi;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.Contact;
import io.fastapi.DocsSettings;
import io.fastapi.DocsUrls;
import io.fastapi.EngineSettings;
import io.fastapi.ExternalDocs;
import io.fastapi.FastApi;
import io.fastapi.License;
import io.fastapi.Server;
import io.fastapi.Tag;
import io.fastapi.attribute.Misuse;
import io.fastapi.engine.FastApiEngine;
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
    void whatNoDocumentCanHoldIsFoundAllAtOnce() {
        FastApi app = FastApi.of()
                .title("")
                .version("")
                .contact(Contact.of("us").url("nourl").email("nomail"))
                .licenseInfo(License.of("MIT").url("/licence"))
                .openapiExternalDocs(ExternalDocs.of("https://"))
                .openapiTags(Tag.of("a").externalDocs(ExternalDocs.of("docs")));
        assertThat(problems(app))
                .extracting(Problem::what)
                .containsExactly(
                        "has an empty title, and OpenAPI requires one",
                        "has an empty version, and OpenAPI requires one",
                        "the contact has .url(\"nourl\"), which is no URL",
                        "the contact has .email(\"nomail\"), which is no e-mail address",
                        "the licence has .url(\"/licence\"), which is no URL",
                        "the external documentation has .url(\"https://\"), which is no URL",
                        "the external documentation of the tag a has .url(\"docs\"), which is no URL");
        assertThat(problems(app).get(0).fix()).isEqualTo("write .title(..), or set fastapi.title");
    }

    @Test
    void whatADocumentCanHoldIsFine() {
        FastApi app = FastApi.of()
                .termsOfService("nourl")
                .contact(Contact.of("").url("mailto:a@b.org").email("a@b.org"))
                .licenseInfo(License.of("").url(" https://a.b/c d"))
                .openapiVersion("3.2.0")
                .servers(
                        Server.of("/v1"),
                        Server.of("https://{host}").variables(Map.of("host", Map.of("default", "a.org"))))
                .docs(DocsSettings.DEFAULT.urls(DocsUrls.CDN));
        assertThat(problems(app)).isEmpty();
        assertThat(DocsChecks.suspicious(app)).isEmpty();
    }

    @Test
    void whatNobodyCanUseIsSuspicious() {
        FastApi app = FastApi.of()
                .servers(Server.of(""), Server.of("https://a\nb"), Server.of("https://{host}"))
                .openapiVersion("3.1.99")
                .docs(DocsSettings.DEFAULT.urls(DocsUrls.WEBJARS.swaggerJsUrl("/a\n.js")));
        assertThat(problems(app)).isEmpty();
        assertThat(DocsChecks.suspicious(app))
                .extracting(Misuse::what)
                .containsExactly(
                        "has a server \"\", which is no URL",
                        "has a server \"https://a\nb\", which is no URL",
                        "has a server \"https://{host}\", of which nothing says what {host} stands for",
                        "has .openapiVersion(\"3.1.99\"), and there is no such version of OpenAPI",
                        "has a line break or another control character in the URL \"/a\n.js\" of its pages");
        assertThat(DocsChecks.suspicious(app.docs(DocsSettings.DEFAULT.withoutOpenapi())))
                .isEmpty();
        EngineSettings settings = EngineSettings.defaults();
        assertThat(FastApiEngine.of(app, TypeAdapters.defaults(), settings)).isNotNull();
        assertThatThrownBy(() -> FastApiEngine.of(app, TypeAdapters.defaults(), settings.strict(true)))
                .hasMessageContaining("FastApi: has .openapiVersion(\"3.1.99\")");
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
