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
}
