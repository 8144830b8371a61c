package io.fastapi;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the OpenAPI document and its pages are served, and how the pages look. Immutable; every method returns a new value.
 *
 * <pre>{@code
 * DocsSettings.DEFAULT.openapiUrl("/api.json").withoutRedoc().swaggerUiParameters(Map.of("deepLinking", false))
 * }</pre>
 */
public final class DocsSettings {

    /** FastAPI's defaults. */
    public static final DocsSettings DEFAULT = new DocsSettings(Attributes.NONE);

    private static final Attribute<Optional<String>> OPENAPI_URL = path("openapiUrl", "/openapi.json");
    private static final Attribute<Optional<String>> DOCS_URL = path("docsUrl", "/docs");
    private static final Attribute<Optional<String>> REDOC_URL = path("redocUrl", "/redoc");
    private static final Attribute<Optional<String>> SCALAR_URL = Attribute.optional("scalarUrl");
    private static final Attribute<Optional<String>> OAUTH2_REDIRECT_URL =
            path("oauth2RedirectUrl", "/docs/oauth2-redirect");
    private static final Attribute<Map<String, Object>> SWAGGER_UI_PARAMETERS = Attribute.map("swaggerUiParameters");
    private static final Attribute<Map<String, Object>> SWAGGER_UI_INIT_OAUTH = Attribute.map("swaggerUiInitOAuth");
    private static final Attribute<Map<String, Object>> SCALAR_CONFIGURATION = Attribute.map("scalarConfiguration");
    private static final Attribute<DocsUrls> URLS = Attribute.of("urls", DocsUrls.WEBJARS);
    private static final Attribute<Boolean> INLINE_SCRIPTS = Attribute.of("inlineScripts", true);

    private final Attributes attributes;

    private DocsSettings(Attributes attributes) {
        this.attributes = attributes;
    }

    private static Attribute<Optional<String>> path(String name, String initial) {
        return Attribute.of(name, Optional.of(initial));
    }

    private <T> DocsSettings with(Attribute<T> attribute, T value) {
        return new DocsSettings(this.attributes.with(attribute, value));
    }

    /** The path of the document; {@code /openapi.json} by default. An empty one switches document and pages off. */
    public DocsSettings openapiUrl(String path) {
        return with(OPENAPI_URL, given(path));
    }

    /** Without document and pages. */
    public DocsSettings withoutOpenapi() {
        return with(OPENAPI_URL, Optional.empty());
    }

    /** The path of Swagger UI; {@code /docs} by default. */
    public DocsSettings docsUrl(String path) {
        return with(DOCS_URL, given(path));
    }

    /** Without Swagger UI. */
    public DocsSettings withoutDocs() {
        return with(DOCS_URL, Optional.empty());
    }

    /** The path of ReDoc; {@code /redoc} by default. */
    public DocsSettings redocUrl(String path) {
        return with(REDOC_URL, given(path));
    }

    /** Without ReDoc. */
    public DocsSettings withoutRedoc() {
        return with(REDOC_URL, Optional.empty());
    }

    /** The path of Scalar, which is not shown by default. Its script comes from a webjar that the application adds. */
    public DocsSettings scalarUrl(String path) {
        return with(SCALAR_URL, given(path));
    }

    /** The path of the page that OAuth2 logins of Swagger UI return to; {@code /docs/oauth2-redirect} by default. */
    public DocsSettings oauth2RedirectUrl(String path) {
        return with(OAUTH2_REDIRECT_URL, given(path));
    }

    /** Without a page that OAuth2 logins of Swagger UI return to. */
    public DocsSettings withoutOauth2Redirect() {
        return with(OAUTH2_REDIRECT_URL, Optional.empty());
    }

    /** Settings of Swagger UI by their own names, in place of earlier ones, over FastAPI's defaults. */
    public DocsSettings swaggerUiParameters(Map<String, Object> parameters) {
        return with(SWAGGER_UI_PARAMETERS, copy(parameters));
    }

    /** Settings of Swagger UI's OAuth2 login, in place of earlier ones; none by default. */
    public DocsSettings swaggerUiInitOAuth(Map<String, Object> settings) {
        return with(SWAGGER_UI_INIT_OAUTH, copy(settings));
    }

    /** Settings of Scalar by their own names, {@code theme} for one, in place of earlier ones; none by default. */
    public DocsSettings scalarConfiguration(Map<String, Object> configuration) {
        return with(SCALAR_CONFIGURATION, copy(configuration));
    }

    /** Where the pages find scripts, styles and icons; in webjars, which the application serves itself, by default. */
    public DocsSettings urls(DocsUrls urls) {
        return with(URLS, urls);
    }

    /**
     * Whether the page of Swagger UI starts it by a script that stands in the page, as FastAPI's does; {@code true} by
     * default. A Content-Security-Policy that forbids that is no obstacle, since the page then starts by a script of its own
     * URL; {@code false} leaves the forbidden one out, so that browsers report nothing.
     */
    public DocsSettings inlineScripts(boolean inline) {
        return with(INLINE_SCRIPTS, inline);
    }

    /** A path that is empty switches off, as in FastAPI: it is how an environment variable says it. */
    private static Optional<String> given(String path) {
        return Optional.of(path).filter(text -> !text.isEmpty());
    }

    private static Map<String, Object> copy(Map<String, Object> settings) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** The path of the document; empty if it is switched off, and the pages with it. */
    public Optional<String> openapiUrl() {
        return this.attributes.get(OPENAPI_URL);
    }

    /** The path of Swagger UI; empty if it is switched off. */
    public Optional<String> docsUrl() {
        return this.attributes.get(DOCS_URL);
    }

    /** The path of ReDoc; empty if it is switched off. */
    public Optional<String> redocUrl() {
        return this.attributes.get(REDOC_URL);
    }

    /** The path of Scalar; empty if it is not switched on. */
    public Optional<String> scalarUrl() {
        return this.attributes.get(SCALAR_URL);
    }

    /** The path of the page that OAuth2 logins of Swagger UI return to; empty if there is none. */
    public Optional<String> oauth2RedirectUrl() {
        return this.attributes.get(OAUTH2_REDIRECT_URL);
    }

    /** Settings of Swagger UI. */
    public Map<String, Object> swaggerUiParameters() {
        return this.attributes.get(SWAGGER_UI_PARAMETERS);
    }

    /** Settings of Swagger UI's OAuth2 login. */
    public Map<String, Object> swaggerUiInitOAuth() {
        return this.attributes.get(SWAGGER_UI_INIT_OAUTH);
    }

    /** Settings of Scalar. */
    public Map<String, Object> scalarConfiguration() {
        return this.attributes.get(SCALAR_CONFIGURATION);
    }

    /** Where the pages find scripts, styles and icons. */
    public DocsUrls urls() {
        return this.attributes.get(URLS);
    }

    /** Whether the page of Swagger UI has a script in itself. */
    public boolean hasInlineScripts() {
        return this.attributes.get(INLINE_SCRIPTS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocsSettings that && this.attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return this.attributes.hashCode();
    }

    @Override
    public String toString() {
        return "DocsSettings" + this.attributes;
    }
}
