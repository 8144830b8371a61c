package io.fastapi.autoconfigure;

import io.fastapi.DocsSettings;
import io.fastapi.DocsUrls;
import io.fastapi.FastApi;
import io.fastapi.autoconfigure.FastApiDocsProperties.Assets;
import io.fastapi.autoconfigure.FastApiDocsProperties.Docs;
import io.fastapi.openapi.OpenApiTrees;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Gives an application what the properties say of its document and pages.
 *
 * @param paths where the document and FastAPI's pages are
 * @param properties what else is said of them
 */
record DocsMapper(FastApiProperties paths, FastApiDocsProperties properties) {

    FastApi applyTo(FastApi application) {
        return application
                .docs(settings())
                .openapiVersion(this.properties.openapi().version());
    }

    /** The application whose document is written so that generators of clients understand it, as far as the properties ask for it. */
    static FastApi forGenerators(FastApi application, FastApiDocsProperties.Openapi asked) {
        FastApi shaped = switch (asked.streams()) {
            case ITEM_SCHEMA -> application;
            case SCHEMA -> application.openapi(OpenApiTrees::withoutItemSchemas);
            case TEXT -> application.openapi(OpenApiTrees::withTextStreams);
        };
        if (asked.typedEnums()) {
            shaped = shaped.openapi(OpenApiTrees::withTypedEnums);
        }
        if (!asked.unionDefaults()) {
            shaped = shaped.openapi(OpenApiTrees::withoutUnionDefaults);
        }
        if (asked.binaryFormat()) {
            shaped = shaped.openapi(OpenApiTrees::withBinaryFormat);
        }
        if (asked.uniqueIds()) {
            shaped = shaped.openapi(OpenApiTrees::withUniqueIds);
        }
        return asked.webhookTag().isBlank()
                ? shaped
                : shaped.openapi(document -> OpenApiTrees.withWebhookTag(document, asked.webhookTag()));
    }

    private DocsSettings settings() {
        Docs docs = this.properties.docs();
        DocsSettings settings = DocsSettings.DEFAULT
                .urls(urls(docs))
                .inlineScripts(docs.inlineScripts())
                .swaggerUiParameters(typed(docs.swaggerUiParameters()))
                .swaggerUiInitOAuth(typed(docs.swaggerUiInitOauth()))
                .scalarConfiguration(typed(docs.scalarConfiguration()))
                .withoutOpenapi()
                .withoutDocs()
                .withoutRedoc()
                .withoutOauth2Redirect();
        settings = at(settings, this.paths.openapiUrl(), DocsSettings::openapiUrl);
        settings = at(settings, this.paths.docsUrl(), DocsSettings::docsUrl);
        settings = at(settings, this.paths.redocUrl(), DocsSettings::redocUrl);
        settings = at(settings, this.properties.scalarUrl(), DocsSettings::scalarUrl);
        return at(settings, docs.oauth2RedirectUrl(), DocsSettings::oauth2RedirectUrl);
    }

    private static DocsUrls urls(Docs docs) {
        DocsUrls urls = (docs.assets() == Assets.CDN) ? DocsUrls.CDN : DocsUrls.WEBJARS;
        urls = at(urls, docs.swaggerJsUrl(), DocsUrls::swaggerJsUrl);
        urls = at(urls, docs.swaggerCssUrl(), DocsUrls::swaggerCssUrl);
        urls = at(urls, docs.swaggerFaviconUrl(), DocsUrls::swaggerFaviconUrl);
        urls = at(urls, docs.redocJsUrl(), DocsUrls::redocJsUrl);
        urls = at(urls, docs.redocFaviconUrl(), DocsUrls::redocFaviconUrl);
        urls = at(urls, docs.scalarJsUrl(), DocsUrls::scalarJsUrl);
        Boolean fonts = docs.redocWithGoogleFonts();
        return (fonts == null) ? urls : urls.withGoogleFonts(fonts);
    }

    /** An empty property is none. */
    private static <O> O at(O object, @Nullable String value, BiFunction<O, String, O> change) {
        return Optional.ofNullable(value)
                .filter(StringUtils::hasText)
                .map(given -> change.apply(object, given))
                .orElse(object);
    }

    /** Unlike YAML, properties files and the environment know texts only, and {@code "false"} is true in JavaScript. */
    private static Map<String, Object> typed(Map<String, Object> map) {
        Map<String, Object> typed = new LinkedHashMap<>();
        map.forEach((name, value) -> typed.put(name, typed(value)));
        return typed;
    }

    @SuppressWarnings("unchecked") // the binder gives maps with texts as keys
    private static Object typed(Object value) {
        if (value instanceof Map<?, ?> map) {
            return typed((Map<String, Object>) map);
        }
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value.toString());
        }
        return value;
    }
}
