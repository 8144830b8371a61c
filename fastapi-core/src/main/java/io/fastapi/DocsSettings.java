package io.fastapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the OpenAPI document and its pages are served.
 *
 * @param openapiUrl the document; empty switches document and pages off; {@code /openapi.json} by default
 * @param docsUrl Swagger UI; {@code /docs} by default
 * @param redocUrl ReDoc; {@code /redoc} by default
 * @param oauth2RedirectUrl the page that OAuth2 logins of Swagger UI return to; {@code /docs/oauth2-redirect} by default
 * @param swaggerUiParameters settings of Swagger UI, over FastAPI's defaults
 * @param swaggerUiInitOAuth settings of Swagger UI's OAuth2 login; none by default
 */
public record DocsSettings(
        Optional<String> openapiUrl,
        Optional<String> docsUrl,
        Optional<String> redocUrl,
        Optional<String> oauth2RedirectUrl,
        Map<String, Object> swaggerUiParameters,
        Map<String, Object> swaggerUiInitOAuth) {

    /** FastAPI's defaults. */
    public static final DocsSettings DEFAULT = new DocsSettings(
            Optional.of("/openapi.json"),
            Optional.of("/docs"),
            Optional.of("/redoc"),
            Optional.of("/docs/oauth2-redirect"),
            Map.of(),
            Map.of());

    public DocsSettings {
        swaggerUiParameters = Collections.unmodifiableMap(new LinkedHashMap<>(swaggerUiParameters));
        swaggerUiInitOAuth = Collections.unmodifiableMap(new LinkedHashMap<>(swaggerUiInitOAuth));
    }

    /** The path of the document. */
    public DocsSettings openapiUrl(String path) {
        return with(Optional.of(path), this.docsUrl, this.redocUrl, this.oauth2RedirectUrl);
    }

    /** Without document and pages. */
    public DocsSettings withoutOpenapi() {
        return with(Optional.empty(), this.docsUrl, this.redocUrl, this.oauth2RedirectUrl);
    }

    /** The path of Swagger UI. */
    public DocsSettings docsUrl(String path) {
        return with(this.openapiUrl, Optional.of(path), this.redocUrl, this.oauth2RedirectUrl);
    }

    /** Without Swagger UI. */
    public DocsSettings withoutDocs() {
        return with(this.openapiUrl, Optional.empty(), this.redocUrl, this.oauth2RedirectUrl);
    }

    /** The path of ReDoc. */
    public DocsSettings redocUrl(String path) {
        return with(this.openapiUrl, this.docsUrl, Optional.of(path), this.oauth2RedirectUrl);
    }

    /** Without ReDoc. */
    public DocsSettings withoutRedoc() {
        return with(this.openapiUrl, this.docsUrl, Optional.empty(), this.oauth2RedirectUrl);
    }

    /** The path of the page that OAuth2 logins of Swagger UI return to. */
    public DocsSettings oauth2RedirectUrl(String path) {
        return with(this.openapiUrl, this.docsUrl, this.redocUrl, Optional.of(path));
    }

    /** Without a page that OAuth2 logins of Swagger UI return to. */
    public DocsSettings withoutOauth2Redirect() {
        return with(this.openapiUrl, this.docsUrl, this.redocUrl, Optional.empty());
    }

    private DocsSettings with(
            Optional<String> openapi, Optional<String> docs, Optional<String> redoc, Optional<String> oauth2Redirect) {
        return new DocsSettings(
                openapi, docs, redoc, oauth2Redirect, this.swaggerUiParameters, this.swaggerUiInitOAuth);
    }

    /** Settings of Swagger UI by their own names, in place of earlier ones, over FastAPI's defaults. */
    public DocsSettings swaggerUiParameters(Map<String, Object> parameters) {
        return new DocsSettings(
                this.openapiUrl,
                this.docsUrl,
                this.redocUrl,
                this.oauth2RedirectUrl,
                parameters,
                this.swaggerUiInitOAuth);
    }

    /** Settings of Swagger UI's OAuth2 login, in place of earlier ones. */
    public DocsSettings swaggerUiInitOAuth(Map<String, Object> settings) {
        return new DocsSettings(
                this.openapiUrl,
                this.docsUrl,
                this.redocUrl,
                this.oauth2RedirectUrl,
                this.swaggerUiParameters,
                settings);
    }
}
