package io.fastapi;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import java.util.Optional;

/**
 * Where the documentation pages find their scripts, styles and icons. Immutable; every method returns a new value. A URL that
 * starts with a slash is one of the outermost application, behind whatever proxy it stands.
 *
 * <pre>{@code
 * DocsSettings.DEFAULT.urls(DocsUrls.WEBJARS.swaggerCssUrl("/static/dark.css"))
 * }</pre>
 *
 * @see <a href="https://fastapi.tiangolo.com/how-to/custom-docs-ui-assets/">FastAPI: custom docs UI static assets</a>
 */
public final class DocsUrls {

    private static final String JSDELIVR = "https://cdn.jsdelivr.net/npm/";
    private static final String ICON = "https://fastapi.tiangolo.com/img/favicon.png";

    private static final Attribute<Optional<String>> SWAGGER_JS_URL = Attribute.optional("swaggerJsUrl");
    private static final Attribute<Optional<String>> SWAGGER_CSS_URL = Attribute.optional("swaggerCssUrl");
    private static final Attribute<Optional<String>> SWAGGER_FAVICON_URL = Attribute.optional("swaggerFaviconUrl");
    private static final Attribute<Optional<String>> REDOC_JS_URL = Attribute.optional("redocJsUrl");
    private static final Attribute<Optional<String>> REDOC_FAVICON_URL = Attribute.optional("redocFaviconUrl");
    private static final Attribute<Optional<String>> SCALAR_JS_URL = Attribute.optional("scalarJsUrl");
    private static final Attribute<Boolean> GOOGLE_FONTS = Attribute.of("withGoogleFonts", false);

    /** The files of the webjars on the class path, which the application serves: no page asks another server. */
    public static final DocsUrls WEBJARS = new DocsUrls(Attributes.NONE);

    /** FastAPI's defaults: jsDelivr, FastAPI's icon, and Google's fonts for ReDoc. */
    public static final DocsUrls CDN = WEBJARS.swaggerJsUrl(JSDELIVR + "swagger-ui-dist@5/swagger-ui-bundle.js")
            .swaggerCssUrl(JSDELIVR + "swagger-ui-dist@5/swagger-ui.css")
            .swaggerFaviconUrl(ICON)
            .redocJsUrl(JSDELIVR + "redoc@2/bundles/redoc.standalone.js")
            .redocFaviconUrl(ICON)
            .scalarJsUrl(JSDELIVR + "@scalar/api-reference")
            .withGoogleFonts(true);

    private final Attributes attributes;

    private DocsUrls(Attributes attributes) {
        this.attributes = attributes;
    }

    private DocsUrls with(Attribute<Optional<String>> attribute, String url) {
        return new DocsUrls(this.attributes.set(attribute, url));
    }

    /** Swagger UI's bundle. */
    public DocsUrls swaggerJsUrl(String url) {
        return with(SWAGGER_JS_URL, url);
    }

    /** Swagger UI's styles. */
    public DocsUrls swaggerCssUrl(String url) {
        return with(SWAGGER_CSS_URL, url);
    }

    /** The icon of the page of Swagger UI. */
    public DocsUrls swaggerFaviconUrl(String url) {
        return with(SWAGGER_FAVICON_URL, url);
    }

    /** ReDoc's bundle. */
    public DocsUrls redocJsUrl(String url) {
        return with(REDOC_JS_URL, url);
    }

    /** The icon of the page of ReDoc. */
    public DocsUrls redocFaviconUrl(String url) {
        return with(REDOC_FAVICON_URL, url);
    }

    /** Scalar's bundle. */
    public DocsUrls scalarJsUrl(String url) {
        return with(SCALAR_JS_URL, url);
    }

    /** Whether the page of ReDoc loads Google's fonts. */
    public DocsUrls withGoogleFonts(boolean with) {
        return new DocsUrls(this.attributes.with(GOOGLE_FONTS, with));
    }

    /** Swagger UI's bundle; empty for that of the webjar. */
    public Optional<String> swaggerJsUrl() {
        return this.attributes.get(SWAGGER_JS_URL);
    }

    /** Swagger UI's styles; empty for those of the webjar. */
    public Optional<String> swaggerCssUrl() {
        return this.attributes.get(SWAGGER_CSS_URL);
    }

    /** The icon of the page of Swagger UI; empty for that of the webjar. */
    public Optional<String> swaggerFaviconUrl() {
        return this.attributes.get(SWAGGER_FAVICON_URL);
    }

    /** ReDoc's bundle; empty for that of the webjar. */
    public Optional<String> redocJsUrl() {
        return this.attributes.get(REDOC_JS_URL);
    }

    /** The icon of the page of ReDoc; empty for Swagger UI's. */
    public Optional<String> redocFaviconUrl() {
        return this.attributes.get(REDOC_FAVICON_URL);
    }

    /** Scalar's bundle; empty for that of the webjar. */
    public Optional<String> scalarJsUrl() {
        return this.attributes.get(SCALAR_JS_URL);
    }

    /** Whether the page of ReDoc loads Google's fonts. */
    public boolean hasGoogleFonts() {
        return this.attributes.get(GOOGLE_FONTS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocsUrls that && this.attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return this.attributes.hashCode();
    }

    @Override
    public String toString() {
        return "DocsUrls" + this.attributes;
    }
}
