package io.fastapi.autoconfigure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The {@code fastapi.*} properties of the OpenAPI document and its pages, beside those that say where they are.
 *
 * @param scalarUrl path of the Scalar page; empty for none
 * @param docs settings of the documentation pages
 * @param openapi settings of the document
 * @param springdoc what is done together with springdoc
 */
@ConfigurationProperties("fastapi")
public record FastApiDocsProperties(
        @DefaultValue("") String scalarUrl,
        @DefaultValue Docs docs,
        @DefaultValue Openapi openapi,
        @DefaultValue Springdoc springdoc) {

    /** Where the pages find their scripts, styles and icons. */
    public enum Assets {

        /** In webjars, which the application serves itself. */
        WEBJARS,
        /** Where FastAPI's pages find them: on servers of others. */
        CDN
    }

    /**
     * The documentation pages. A URL that starts with a slash is one of the application.
     *
     * @param assets where the pages find scripts, styles and icons for which no URL is given
     * @param swaggerJsUrl URL of the bundle of Swagger UI
     * @param swaggerCssUrl URL of the styles of Swagger UI
     * @param swaggerFaviconUrl URL of the icon of the page of Swagger UI
     * @param redocJsUrl URL of the bundle of ReDoc
     * @param redocFaviconUrl URL of the icon of the page of ReDoc
     * @param redocWithGoogleFonts whether the page of ReDoc loads fonts of Google; by default with the assets of the CDN only
     * @param scalarJsUrl URL of the bundle of Scalar
     * @param scalarConfiguration settings of Scalar
     * @param oauth2RedirectUrl path that OAuth2 logins of Swagger UI return to; empty switches it off
     * @param swaggerUiParameters settings of Swagger UI, over FastAPI's defaults
     * @param swaggerUiInitOauth settings of Swagger UI's OAuth2 login
     * @param inlineScripts whether the page of Swagger UI has a script in itself, as FastAPI's
     */
    public record Docs(
            @DefaultValue("webjars") Assets assets,
            @Nullable String swaggerJsUrl,
            @Nullable String swaggerCssUrl,
            @Nullable String swaggerFaviconUrl,
            @Nullable String redocJsUrl,
            @Nullable String redocFaviconUrl,
            @Nullable Boolean redocWithGoogleFonts,
            @Nullable String scalarJsUrl,
            @DefaultValue Map<String, Object> scalarConfiguration,
            @DefaultValue("/docs/oauth2-redirect") String oauth2RedirectUrl,
            @DefaultValue Map<String, Object> swaggerUiParameters,
            @DefaultValue Map<String, Object> swaggerUiInitOauth,
            @DefaultValue("true") boolean inlineScripts) {}

    /** How the document describes streams. */
    public enum Streams {

        /** Their items by {@code itemSchema}, as FastAPI does. */
        ITEM_SCHEMA,
        /** Their items by {@code schema}. */
        SCHEMA,
        /** The whole body, as a text. */
        TEXT
    }

    /**
     * The document.
     *
     * @param version version of OpenAPI that it names
     * @param streams how streams are described
     * @param typedEnums whether an enum of several types is written as a choice of enums of one type each
     * @param unionDefaults whether a default stands beside a choice of several types, as FastAPI writes it
     * @param binaryFormat whether files have the format binary as well
     * @param uniqueIds whether operations of one id get their method behind it
     * @param webhookTag tag of webhooks that have none; empty for none
     * @param snapshot file with the document that clients know, to which that of the application is compared at the start
     */
    public record Openapi(
            @DefaultValue("3.1.0") String version,
            @DefaultValue("item-schema") Streams streams,
            @DefaultValue("false") boolean typedEnums,
            @DefaultValue("true") boolean unionDefaults,
            @DefaultValue("false") boolean binaryFormat,
            @DefaultValue("false") boolean uniqueIds,
            @DefaultValue("") String webhookTag,
            @Nullable String snapshot) {}

    /**
     * What is done together with springdoc, where it is on the class path.
     *
     * @param join whether our document shows what springdoc documents as well
     */
    public record Springdoc(@DefaultValue("false") boolean join) {}
}
