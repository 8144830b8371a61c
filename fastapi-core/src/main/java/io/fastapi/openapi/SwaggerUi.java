package io.fastapi.openapi;

import io.fastapi.DocsUrls;
import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import java.util.Collections;
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

    private static final Attribute<Optional<String>> OAUTH2_REDIRECT_URL = Attribute.optional("oauth2RedirectUrl");
    private static final Attribute<Map<String, Object>> INIT_OAUTH = Attribute.map("initOAuth");
    private static final Attribute<Optional<String>> SCRIPT_URL = Attribute.optional("scriptUrl");
    private static final Attribute<Boolean> INLINE = Attribute.of("inline", true);
    private static final Attribute<Map<String, Object>> PARAMETERS = Attribute.of("parameters", defaults());

    private final String openapiUrl;
    private final String title;
    private final DocsUrls urls;
    private final Attributes attributes;

    private SwaggerUi(String openapiUrl, String title, DocsUrls urls, Attributes attributes) {
        this.openapiUrl = openapiUrl;
        this.title = title;
        this.urls = urls;
        this.attributes = attributes;
    }

    private SwaggerUi with(Attributes changed) {
        return new SwaggerUi(this.openapiUrl, this.title, this.urls, changed);
    }

    /**
     * A page that shows a document.
     *
     * @param openapiUrl where the document is
     * @param title the page's title
     * @param urls where scripts, styles and icon are; what it does not say is in webjars
     */
    public static SwaggerUi of(String openapiUrl, String title, DocsUrls urls) {
        DocsUrls all = Webjars.completed(urls, Webjars.onClassPath());
        return new SwaggerUi(openapiUrl, title, all, Attributes.NONE);
    }

    private static Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("dom_id", "#swagger-ui");
        defaults.put("layout", "BaseLayout");
        defaults.put("deepLinking", true);
        defaults.put("showExtensions", true);
        defaults.put("showCommonExtensions", true);
        return Collections.unmodifiableMap(defaults);
    }

    /** Where OAuth2 logins return to; the path of {@link OAuth2RedirectPage}. */
    public SwaggerUi oauth2RedirectUrl(String url) {
        return with(this.attributes.set(OAUTH2_REDIRECT_URL, url));
    }

    /** Settings of the OAuth2 login; the values are texts, numbers, booleans, lists and maps of them. */
    public SwaggerUi initOAuth(Map<String, Object> settings) {
        return with(this.attributes.with(INIT_OAUTH, Collections.unmodifiableMap(new LinkedHashMap<>(settings))));
    }

    /** Settings of Swagger UI over FastAPI's defaults; the values are texts, numbers, booleans, lists and maps of them. */
    public SwaggerUi parameters(Map<String, Object> parameters) {
        return with(this.attributes.update(PARAMETERS, earlier -> Attribute.merged(earlier, parameters)));
    }

    /**
     * Where a browser finds {@link #script()}. The page refers to it, and starts also where a Content-Security-Policy forbids
     * the script that stands in it.
     */
    public SwaggerUi scriptUrl(String url) {
        return with(this.attributes.set(SCRIPT_URL, url));
    }

    /** Without the script in the page: it starts by that of {@link #scriptUrl}. */
    public SwaggerUi withoutInlineScript() {
        return with(this.attributes.with(INLINE, false));
    }

    /** The page. */
    public String html() {
        String inline = this.attributes.get(INLINE) ? "<script>\n" + start() + "\n    </script>" : "";
        String script = this.attributes
                .get(SCRIPT_URL)
                .map(url -> "<script src=\"" + Pages.attribute(url) + "\"></script>\n    ")
                .orElse("");
        return Pages.filled(
                "swagger-ui.html",
                Map.of(
                        "css", Pages.attribute(this.urls.swaggerCssUrl().orElse("")),
                        "favicon", Pages.attribute(this.urls.swaggerFaviconUrl().orElse("")),
                        "title", Pages.text(this.title),
                        "js", Pages.attribute(this.urls.swaggerJsUrl().orElse("")),
                        "inline", inline,
                        "script", script));
    }

    /** What starts the page, as a script of its own URL; does nothing where the page has started already. */
    public String script() {
        return "if (typeof ui === 'undefined') {\n" + start() + "\n}\n";
    }

    private String start() {
        String redirect = this.attributes
                .get(OAUTH2_REDIRECT_URL)
                .map(url -> "oauth2RedirectUrl: window.location.origin + '" + Pages.scriptText(url) + "',")
                .orElse("");
        Map<String, Object> oauth = this.attributes.get(INIT_OAUTH);
        String login = oauth.isEmpty() ? "" : "\n        ui.initOAuth(" + Pages.scriptJson(oauth) + ")\n        ";
        return Pages.filled(
                "swagger-ui.js",
                Map.of(
                        "openapi",
                        Pages.scriptText(this.openapiUrl),
                        "parameters",
                        members(this.attributes.get(PARAMETERS)),
                        "redirect",
                        redirect,
                        "login",
                        login));
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
