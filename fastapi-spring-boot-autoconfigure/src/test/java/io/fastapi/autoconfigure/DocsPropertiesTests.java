package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.DocsSettings;
import io.fastapi.DocsUrls;
import io.fastapi.FastApi;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.openapi.OpenApiDocument;
import io.fastapi.types.TypeAdapters;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What properties say of the document and its pages. */
class DocsPropertiesTests {

    private final ReactiveWebApplicationContextRunner context = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    WebFluxAutoConfiguration.class,
                    HttpHandlerAutoConfiguration.class,
                    FastApiAutoConfiguration.class));

    private void settings(Consumer<DocsSettings> test, String... properties) {
        this.context
                .withPropertyValues(properties)
                .run(started -> test.accept(started.getBean(FastApi.class).docs()));
    }

    @Test
    void withoutPropertiesEverythingIsFastApis() {
        settings(docs -> assertThat(docs).isEqualTo(DocsSettings.DEFAULT));
    }

    @Test
    void thePagesFindTheirFilesWhereThePropertiesSay() {
        settings(docs -> assertThat(docs.urls()).isEqualTo(DocsUrls.CDN), "fastapi.docs.assets=cdn");
        settings(
                docs -> assertThat(docs.urls())
                        .isEqualTo(DocsUrls.CDN.withGoogleFonts(false).swaggerCssUrl("/dark.css")),
                "fastapi.docs.assets=cdn",
                "fastapi.docs.redoc-with-google-fonts=false",
                "fastapi.docs.swagger-css-url=/dark.css");
        settings(
                docs -> assertThat(docs.urls())
                        .isEqualTo(DocsUrls.WEBJARS
                                .swaggerJsUrl("/a.js")
                                .swaggerFaviconUrl("/a.png")
                                .redocJsUrl("/b.js")
                                .redocFaviconUrl("/b.png")
                                .scalarJsUrl("/c.js")
                                .withGoogleFonts(true)),
                "fastapi.docs.swagger-js-url=/a.js",
                "fastapi.docs.swagger-favicon-url=/a.png",
                "fastapi.docs.redoc-js-url=/b.js",
                "fastapi.docs.redoc-favicon-url=/b.png",
                "fastapi.docs.scalar-js-url=/c.js",
                "fastapi.docs.redoc-with-google-fonts=true");
    }

    @Test
    void emptyPathsSwitchPagesOff() {
        settings(
                docs -> {
                    assertThat(docs.docsUrl()).isEmpty();
                    assertThat(docs.redocUrl()).isEmpty();
                    assertThat(docs.oauth2RedirectUrl()).isEmpty();
                    assertThat(docs.openapiUrl()).contains("/api.json");
                },
                "fastapi.docs-url=",
                "fastapi.redoc-url=",
                "fastapi.docs.oauth2-redirect-url=",
                "fastapi.openapi-url=/api.json");
    }

    @Test
    void scalarAndScriptsAreAsThePropertiesSay() {
        settings(
                docs -> {
                    assertThat(docs.scalarUrl()).contains("/scalar");
                    assertThat(docs.scalarConfiguration()).isEqualTo(Map.of("theme", "moon", "hideModels", true));
                    assertThat(docs.hasInlineScripts()).isFalse();
                },
                "fastapi.scalar-url=/scalar",
                "fastapi.docs.scalar-configuration.theme=moon",
                "fastapi.docs.scalar-configuration.hideModels=true",
                "fastapi.docs.inline-scripts=false");
    }

    @Test
    void aVersionThatIsNoneStopsTheStart() {
        this.context
                .withPropertyValues("fastapi.openapi.version=3")
                .run(started ->
                        assertThat(started).getFailure().hasStackTraceContaining("it is no version of OpenAPI 3"));
    }

    @Test
    void theDocumentIsWrittenForGeneratorsAlsoWhereThereIsAnApplication() {
        FastApi application = FastApi.of(
                        get("/items")
                                .operationId("items")
                                .responseModel(Shade.class)
                                .handle(() -> Stream.of(Shade.DARK)),
                        post("/items")
                                .operationId("items")
                                .responseModel(Shade.class)
                                .handle(() -> Shade.DARK))
                .webhooks(post("sold").name("sold"));

        this.context.withBean(FastApi.class, () -> application).run(started -> {
            JsonNode document = document(started);
            assertThat(document.at("/paths/~1items/get/responses/200/content/application~1jsonl/itemSchema"))
                    .isNotEmpty();
            assertThat(document.at("/paths/~1items/post/operationId").asString())
                    .isEqualTo("items");
            assertThat(document.at("/components/schemas/Shade/enum")).hasSize(2);
            assertThat(document.at("/webhooks/sold/post/tags").isMissingNode()).isTrue();
        });
        this.context
                .withBean(FastApi.class, () -> application)
                .withPropertyValues(
                        "fastapi.openapi.streams=text",
                        "fastapi.openapi.typed-enums=true",
                        "fastapi.openapi.union-defaults=false",
                        "fastapi.openapi.binary-format=true",
                        "fastapi.openapi.unique-ids=true",
                        "fastapi.openapi.webhook-tag=webhooks")
                .run(started -> {
                    JsonNode document = document(started);
                    assertThat(document.at("/paths/~1items/get/responses/200/content/application~1jsonl/schema/type")
                                    .asString())
                            .isEqualTo("string");
                    assertThat(document.at("/paths/~1items/post/operationId").asString())
                            .isEqualTo("items_post");
                    assertThat(document.at("/components/schemas/Shade/anyOf")).hasSize(2);
                    assertThat(document.at("/webhooks/sold/post/tags/0").asString())
                            .isEqualTo("webhooks");
                });
    }

    private static JsonNode document(ApplicationContext started) {
        return OpenApiDocument.of(started.getBean(FastApiEngine.class).app(), started.getBean(TypeAdapters.class));
    }

    private enum Shade {
        DARK("dark"),
        NONE(null);

        private final @Nullable Object value;

        Shade(@Nullable Object value) {
            this.value = value;
        }

        @JsonValue
        @Nullable
        Object value() {
            return this.value;
        }
    }
}
