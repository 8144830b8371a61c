package io.fastapi.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The page of Swagger UI, as FastAPI's {@code get_swagger_ui_html} writes it. Immutable; every method returns a new value.
 * Text by FastAPI (MIT licence).
 *
 * @see <a href="https://fastapi.tiangolo.com/how-to/custom-docs-ui-assets/">FastAPI: custom docs UI static assets</a>
 */
public final class SwaggerUi {

    private record State(
            String openapiUrl,
            String title,
            DocsAssets assets,
            Optional<String> oauth2RedirectUrl,
            Map<String, Object> initOAuth,
            Map<String, Object> parameters) {}

    private final State state;

    private SwaggerUi(State state) {
        this.state = state;
    }

    /**
     * A page that shows a document.
     *
     * @param openapiUrl where the document is
     * @param title the page's title
     * @param assets where scripts, styles and icon are
     */
    public static SwaggerUi of(String openapiUrl, String title, DocsAssets assets) {
        return new SwaggerUi(new State(openapiUrl, title, assets, Optional.empty(), Map.of(), defaults()));
    }

    private static Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("dom_id", "#swagger-ui");
        defaults.put("layout", "BaseLayout");
        defaults.put("deepLinking", true);
        defaults.put("showExtensions", true);
        defaults.put("showCommonExtensions", true);
        return defaults;
    }

    /** Where OAuth2 logins return to; the path of {@link OAuth2RedirectPage}. */
    public SwaggerUi oauth2RedirectUrl(String url) {
        State s = this.state;
        return new SwaggerUi(new State(s.openapiUrl, s.title, s.assets, Optional.of(url), s.initOAuth, s.parameters));
    }

    /** Settings of the OAuth2 login; the values are texts, numbers, booleans, lists and maps of them. */
    public SwaggerUi initOAuth(Map<String, Object> settings) {
        State s = this.state;
        return new SwaggerUi(new State(
                s.openapiUrl, s.title, s.assets, s.oauth2RedirectUrl, new LinkedHashMap<>(settings), s.parameters));
    }

    /** Settings of Swagger UI over FastAPI's defaults; the values are texts, numbers, booleans, lists and maps of them. */
    public SwaggerUi parameters(Map<String, Object> parameters) {
        State s = this.state;
        Map<String, Object> all = new LinkedHashMap<>(s.parameters);
        all.putAll(parameters);
        return new SwaggerUi(new State(s.openapiUrl, s.title, s.assets, s.oauth2RedirectUrl, s.initOAuth, all));
    }

    /** The page. */
    public String html() {
        State s = this.state;
        String redirect = s.oauth2RedirectUrl
                .map(url -> "oauth2RedirectUrl: window.location.origin + '" + Pages.scriptText(url) + "',")
                .orElse("");
        String login =
                s.initOAuth.isEmpty() ? "" : "\n        ui.initOAuth(" + Pages.scriptJson(s.initOAuth) + ")\n        ";
        return Pages.filled(
                "swagger-ui.html",
                Map.of(
                        "css", Pages.attribute(s.assets.swaggerCssUrl()),
                        "favicon", Pages.attribute(s.assets.faviconUrl()),
                        "title", Pages.text(s.title),
                        "js", Pages.attribute(s.assets.swaggerJsUrl()),
                        "openapi", Pages.scriptText(s.openapiUrl),
                        "parameters", members(s.parameters),
                        "redirect", redirect,
                        "login", login));
    }

    private static String members(Map<String, Object> parameters) {
        StringBuilder members = new StringBuilder();
        parameters.forEach((name, value) -> members.append(Pages.scriptJson(name))
                .append(": ")
                .append(Pages.scriptJson(value))
                .append(",\n"));
        return members.toString();
    }
}
