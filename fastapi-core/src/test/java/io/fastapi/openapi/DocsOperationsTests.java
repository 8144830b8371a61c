package io.fastapi.openapi;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.DocsSettings;
import io.fastapi.DocsUrls;
import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.request.RequestReaders;
import io.fastapi.engine.request.SeenRequest;
import io.fastapi.engine.request.SeenUrls;
import io.fastapi.operation.Operation;
import io.fastapi.request.Request;
import io.fastapi.response.Content;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class DocsOperationsTests {

    private static final FastApi APP =
            FastApi.of(get("/a").name("read_a").handle(() -> 1)).title("Demo");
    private static final DocsUrls ASSETS = Webjars.redoc(Webjars.swaggerUi(DocsUrls.WEBJARS, "5.0.0"), "2.0.0");

    private static List<Operation> operations(FastApi app) {
        return DocsOperations.of(app, TypeAdapters.defaults(), ASSETS);
    }

    private static List<String> paths(DocsSettings settings) {
        return operations(APP.docs(settings)).stream()
                .map(operation -> operation.settings().path())
                .toList();
    }

    private static String body(List<Operation> operations, String path, String rootPath) throws Exception {
        return text(answer(operations, MockServerHttpRequest.get(path), Map.of(FastApi.ROOT_PATH, rootPath)));
    }

    private static String text(Response response) {
        return new String(((Content.Bytes) response.content()).bytes(), StandardCharsets.UTF_8);
    }

    private static Response answer(
            List<Operation> operations, MockServerHttpRequest.BaseBuilder<?> request, Map<String, Object> attributes)
            throws Exception {
        MockServerWebExchange exchange = MockServerWebExchange.from(request);
        exchange.getAttributes().putAll(attributes);
        Request view = SeenRequest.of(exchange, RequestReaders.of(EngineSettings.defaults()));
        Operation operation = operations.stream()
                .filter(candidate -> candidate.settings().path().equals(view.path()))
                .findFirst()
                .orElseThrow();
        return (Response) operation.handler().function().invoke(new Object[] {view});
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
        assertThat(paths(DocsSettings.DEFAULT.withoutOpenapi())).isEmpty();
    }

    @Test
    void anEmptyPathSwitchesOff() {
        assertThat(paths(DocsSettings.DEFAULT.openapiUrl(""))).isEmpty();
        assertThat(paths(DocsSettings.DEFAULT.docsUrl("").redocUrl("").scalarUrl("")))
                .containsExactly("/openapi.json");
        assertThat(paths(DocsSettings.DEFAULT.oauth2RedirectUrl("")))
                .containsExactly("/openapi.json", "/docs", "/redoc");
        assertThat(DocsSettings.DEFAULT.openapiUrl("")).isEqualTo(DocsSettings.DEFAULT.withoutOpenapi());
    }

    @Test
    void withoutSwaggerUiThereIsNoRedirectPage() {
        assertThat(paths(DocsSettings.DEFAULT.openapiUrl("/o").withoutDocs())).containsExactly("/o", "/redoc");
    }

    @Test
    void scalarIsServedWhereItIsAskedForAndItsScriptKnown() {
        DocsSettings asked = DocsSettings.DEFAULT.withoutDocs().withoutRedoc().scalarUrl("/scalar");
        assertThat(paths(asked)).containsExactly("/openapi.json");
        assertThat(paths(asked.urls(DocsUrls.WEBJARS.scalarJsUrl("/s.js"))))
                .containsExactly("/openapi.json", "/scalar");
    }

    @Test
    void pagesWithoutWebjarsAreServedWhereTheirUrlsAreGiven() {
        FastApi app = APP.docs(DocsSettings.DEFAULT.urls(DocsUrls.CDN));
        assertThat(DocsOperations.of(app, TypeAdapters.defaults(), DocsUrls.WEBJARS))
                .hasSize(4);
        assertThat(DocsOperations.of(APP, TypeAdapters.defaults(), DocsUrls.WEBJARS))
                .hasSize(1);
    }

    @Test
    void whoHasTheDocumentGetsNoneAgain() throws Exception {
        List<Operation> operations = operations(APP);
        Response whole = answer(operations, MockServerHttpRequest.get("/openapi.json"), Map.of());
        String etag = whole.headers().get(0).getValue();
        assertThat(whole.headers().get(0).getKey()).isEqualTo("etag");
        assertThat(etag).matches("\"[0-9a-f]{32}\"");

        for (String known : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
            Response again = answer(
                    operations, MockServerHttpRequest.get("/openapi.json").header("If-None-Match", known), Map.of());
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.headers()).contains(Map.entry("etag", etag));
        }
        Response other = answer(
                operations, MockServerHttpRequest.get("/openapi.json").header("If-None-Match", "\"other\""), Map.of());
        assertThat(other.status()).isEqualTo(200);
        Response elsewhere = answer(
                operations,
                MockServerHttpRequest.get("/openapi.json").header("If-None-Match", etag),
                Map.of(FastApi.ROOT_PATH, "/api"));
        assertThat(elsewhere.status()).isEqualTo(200);
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
    void thePagesOfAMountFindTheirFilesAtTheOutermostApplication() throws Exception {
        Map<String, Object> mounted = Map.of(FastApi.ROOT_PATH, "/proxy/sub", SeenUrls.OUTERMOST, "/proxy");
        String page = text(answer(operations(APP), MockServerHttpRequest.get("/docs"), mounted));
        assertThat(page)
                .contains("url: '/proxy/sub/openapi.json'")
                .contains("src=\"/proxy/sub/docs?script\"")
                .contains("src=\"/proxy/webjars/swagger-ui/5.0.0/swagger-ui-bundle.js\"");
    }

    @Test
    void theScriptOfAPageIsAtItsOwnPath() throws Exception {
        List<Operation> operations = operations(APP);
        Response script = answer(operations, MockServerHttpRequest.get("/docs?script"), Map.of());
        assertThat(script.mediaType()).contains("text/javascript; charset=utf-8");
        assertThat(text(script)).contains("SwaggerUIBundle({").doesNotContain("<");
        assertThat(text(answer(operations, MockServerHttpRequest.get("/docs/oauth2-redirect?script"), Map.of())))
                .contains("window.opener.swaggerUIRedirectOauth2");
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
