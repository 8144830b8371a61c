package io.fastapi.openapi;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.DocsSettings;
import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.request.RequestReaders;
import io.fastapi.engine.request.SeenRequest;
import io.fastapi.operation.Operation;
import io.fastapi.request.Request;
import io.fastapi.response.Content;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class DocsOperationsTests {

    private static final FastApi APP =
            FastApi.of(get("/a").name("read_a").handle(() -> 1)).title("Demo");
    private static final DocsAssets ASSETS = DocsAssets.webjars("5.0.0", "2.0.0");

    private static List<Operation> operations(FastApi app) {
        return DocsOperations.of(app, TypeAdapters.defaults(), ASSETS);
    }

    private static List<String> paths(DocsSettings settings) {
        return operations(APP.docs(settings)).stream()
                .map(operation -> operation.settings().path())
                .toList();
    }

    private static String body(List<Operation> operations, String path, String rootPath) throws Exception {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path));
        exchange.getAttributes().put(FastApi.ROOT_PATH, rootPath);
        Request view = SeenRequest.of(exchange, RequestReaders.of(EngineSettings.defaults()));
        Operation operation = operations.stream()
                .filter(candidate -> candidate.settings().path().equals(path))
                .findFirst()
                .orElseThrow();
        Response response = (Response) operation.handler().function().invoke(new Object[] {view});
        return new String(((Content.Bytes) response.content()).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void documentAndPagesAreServedToGetAndHeadAndNotDocumented() {
        assertThat(operations(APP))
                .hasSize(4)
                .allSatisfy(operation -> {
                    assertThat(operation.settings().methods()).containsExactly("GET", "HEAD");
                    assertThat(operation.settings().includeInSchema()).isFalse();
                })
                .extracting(operation -> operation.settings().path())
                .containsExactly("/openapi.json", "/docs", "/docs/oauth2-redirect", "/redoc");
    }

    @Test
    void withoutDocumentThereAreNoPages() {
        DocsSettings none = new DocsSettings(
                Optional.empty(), Optional.of("/docs"), Optional.of("/redoc"), Optional.of("/r"), Map.of(), Map.of());
        assertThat(paths(none)).isEmpty();
    }

    @Test
    void withoutSwaggerUiThereIsNoRedirectPage() {
        DocsSettings redocOnly = new DocsSettings(
                Optional.of("/o"), Optional.empty(), Optional.of("/redoc"), Optional.of("/r"), Map.of(), Map.of());
        assertThat(paths(redocOnly)).containsExactly("/o", "/redoc");
    }

    @Test
    void theDocumentIsCompactJson() throws Exception {
        assertThat(body(operations(APP), "/openapi.json", ""))
                .isEqualTo(
                        "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Demo\",\"version\":\"0.1.0\"},\"paths\":{\"/a\":"
                                + "{\"get\":{\"summary\":\"Read A\",\"operationId\":\"read_a_a_get\",\"responses\":{\"200\":"
                                + "{\"description\":\"Successful Response\",\"content\":{\"application/json\":{\"schema\":{}}}}}}}}}");
    }

    @Test
    void theRootPathStandsBeforeEveryUrl() throws Exception {
        List<Operation> operations = operations(APP);
        assertThat(body(operations, "/openapi.json", "/api/")).endsWith(",\"servers\":[{\"url\":\"/api\"}]}");
        assertThat(body(operations, "/docs", "/api/"))
                .contains("url: '/api/openapi.json'")
                .contains("src=\"/api/webjars/swagger-ui/5.0.0/swagger-ui-bundle.js\"")
                .contains("oauth2RedirectUrl: window.location.origin + '/api/docs/oauth2-redirect'")
                .contains("<title>Demo - Swagger UI</title>");
        assertThat(body(operations, "/redoc", "/api/"))
                .contains("spec-url=\"/api/openapi.json\"")
                .contains("<title>Demo - ReDoc</title>");
    }

    @Test
    void withoutARootPathNoServerIsAdded() throws Exception {
        List<Operation> operations = operations(APP);
        assertThat(body(operations, "/openapi.json", "")).doesNotContain("servers");
        assertThat(body(operations, "/docs", "")).contains("url: '/openapi.json'");
    }

    @Test
    void thePagesHaveTheNamesOfFastApisFunctions() {
        assertThat(DocsOperations.of(FastApi.of(), TypeAdapters.defaults(), ASSETS))
                .extracting(Operation::name)
                .containsExactly("openapi", "swagger_ui_html", "swagger_ui_redirect", "redoc_html");
    }
}
