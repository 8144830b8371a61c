package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.DocsSettings;
import io.fastapi.DocsUrls;
import io.fastapi.FastApi;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;

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
}
