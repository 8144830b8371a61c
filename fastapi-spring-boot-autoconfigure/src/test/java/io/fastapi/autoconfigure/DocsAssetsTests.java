package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

class DocsAssetsTests {

    private static final String SWAGGER_UI =
            "/webjars/swagger-ui/" + version("org.webjars/swagger-ui") + "/swagger-ui-bundle.js";
    private static final String REDOC =
            "/webjars/redoc/" + version("org.webjars.npm/redoc") + "/bundles/redoc.standalone.js";

    private final ReactiveWebApplicationContextRunner context = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    WebFluxAutoConfiguration.class,
                    HttpHandlerAutoConfiguration.class,
                    FastApiAutoConfiguration.class));

    @Test
    void theScriptsOfThePagesComeFromTheApplicationAndMayBeKept() {
        client(this.context, client -> {
            for (String script : new String[] {SWAGGER_UI, REDOC}) {
                client.get()
                        .uri(script)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .contentTypeCompatibleWith("text/javascript")
                        .expectHeader()
                        .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000");
            }
        });
    }

    @Test
    void theScriptsComeAlsoWithoutBootsStaticResources() {
        client(
                this.context.withPropertyValues("spring.web.resources.add-mappings=false"),
                client -> client.get().uri(SWAGGER_UI).exchange().expectStatus().isOk());
    }

    @Test
    void headIsAnsweredLikeGetWithoutTheBody() {
        client(
                this.context,
                client -> client.head()
                        .uri(SWAGGER_UI)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .isEmpty());
    }

    @Test
    void redocDoesNotLoadItsMakersLogo() {
        client(
                this.context,
                client -> assertThat(client.mutate()
                                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                                .build()
                                .get()
                                .uri(REDOC)
                                .exchange()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody())
                        .contains("redocly logo")
                        .doesNotContain("cdn.redoc.ly"));
    }

    private static void client(ReactiveWebApplicationContextRunner runner, Consumer<WebTestClient> test) {
        runner.run(context ->
                test.accept(WebTestClient.bindToApplicationContext(context).build()));
    }

    private static String version(String webjar) {
        try (InputStream in =
                DocsAssetsTests.class.getResourceAsStream("/META-INF/maven/" + webjar + "/pom.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
