package io.fastapi.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.DocsUrls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Compares the pages with those that FastAPI writes for the same settings; see {@code record_openapi.py}. */
class DocsPagesTests {

    private static final DocsUrls ASSETS = Webjars.redoc(Webjars.swaggerUi(DocsUrls.WEBJARS, "5.0.0"), "2.0.0");

    @Test
    void swaggerUiEqualsFastApis() throws IOException {
        assertThat(SwaggerUi.of("/openapi.json", "Demo - Swagger UI", ASSETS).html())
                .isEqualTo(golden("swagger-ui.html"));
    }

    @Test
    void settingsOfSwaggerUiAreMergedAndEscapedAsFastApiDoes() throws IOException {
        Map<String, Object> login = new LinkedHashMap<>();
        login.put("clientId", "a</script>&");
        login.put("scopes", Arrays.asList("ü", null));
        login.put("usePkce", true);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("deepLinking", false);
        parameters.put("syntaxHighlight", Map.of("theme", "obsidian"));
        parameters.put("size", 1e-7);
        SwaggerUi page = SwaggerUi.of("/api/openapi.json", "Demo - Swagger UI", ASSETS)
                .oauth2RedirectUrl("/api/docs/oauth2-redirect")
                .initOAuth(login)
                .parameters(parameters);
        assertThat(page.html()).isEqualTo(golden("swagger-ui-settings.html"));
    }

    @Test
    void redocEqualsFastApis() throws IOException {
        assertThat(Redoc.html("/openapi.json", "Demo - ReDoc", ASSETS)).isEqualTo(golden("redoc.html"));
    }

    @Test
    void thePagesOfTheCdnEqualFastApisByDefault() throws IOException {
        assertThat(SwaggerUi.of("/openapi.json", "Demo - Swagger UI", DocsUrls.CDN)
                        .html())
                .isEqualTo(golden("swagger-ui-cdn.html"));
        assertThat(Redoc.html("/openapi.json", "Demo - ReDoc", DocsUrls.CDN)).isEqualTo(golden("redoc-cdn.html"));
    }

    @Test
    void swaggerUiStartsByAScriptOfItsOwnUrlWhereItHasNotStartedInThePage() {
        SwaggerUi page = SwaggerUi.of("/openapi.json", "Demo", ASSETS)
                .scriptUrl("/docs?script")
                .parameters(Map.of("filter", true));
        assertThat(page.html())
                .contains("const ui = SwaggerUIBundle({")
                .contains("</script>\n    <script src=\"/docs?script\"></script>\n    </body>");
        assertThat(page.script())
                .startsWith("if (typeof ui === 'undefined') {")
                .contains("url: '/openapi.json',")
                .contains("\"filter\": true,");
        assertThat(page.withoutInlineScript().html())
                .doesNotContain("<script>")
                .contains("<script src=\"/docs?script\"></script>");
        assertThat(OAuth2RedirectPage.html("/r?script", false))
                .doesNotContain("<script>")
                .contains("<script src=\"/r?script\"></script>");
    }

    @Test
    void scalarHasNoScriptInThePageAndItsSettingsEscaped() {
        String page = Scalar.html("Demo", "/scalar?script", ASSETS.scalarJsUrl("/webjars/s.js"));
        assertThat(page)
                .contains("<script src=\"/webjars/s.js\"></script>\n<script src=\"/scalar?script\"></script>")
                .doesNotContain("<script>");
        assertThat(Scalar.script("/openapi.json", Map.of("theme", "</script>")))
                .isEqualTo("Scalar.createApiReference('#app', {\"url\": \"/openapi.json\", \"withDefaultFonts\": false,"
                        + " \"theme\": \"\\u003c/script\\u003e\"})\n");
    }

    @Test
    void oauth2RedirectEqualsFastApis() throws IOException {
        assertThat(OAuth2RedirectPage.html()).isEqualTo(golden("oauth2-redirect.html"));
    }

    @Test
    void textsCannotLeaveTheirPlaceInThePage() {
        String page = SwaggerUi.of("/a'+alert(1)+'", "</title><script>", ASSETS).html();
        assertThat(page).contains("url: '/a\\'+alert(1)+\\''").contains("<title>&lt;/title>&lt;script></title>");
        assertThat(Redoc.html("\"><script>", "", ASSETS)).contains("spec-url=\"&quot;>&lt;script>\"");
    }

    @Test
    void assetsFollowTheRootPathUnlessTheyAreElsewhere() {
        DocsUrls urls = DocsUrls.WEBJARS
                .swaggerJsUrl("/a.js")
                .swaggerCssUrl("https://cdn.example/a.css")
                .redocJsUrl("//cdn.example/r.js")
                .redocFaviconUrl("/f.png");
        assertThat(Webjars.under("/root", urls))
                .isEqualTo(urls.swaggerJsUrl("/root/a.js").redocFaviconUrl("/root/f.png"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = DocsPagesTests.class.getResourceAsStream("golden-" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
