package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.routing.ApiRouter;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.test.web.reactive.server.HttpHandlerConnector;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The path of a proxy, whichever way the application gets to know it. */
class RootPathTests {

    private final ReactiveWebApplicationContextRunner context = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    WebFluxAutoConfiguration.class,
                    HttpHandlerAutoConfiguration.class,
                    FastApiAutoConfiguration.class))
            .withBean(FastApi.class, RootPathTests::app);

    private static FastApi app() {
        FastApi below =
                FastApi.of(get("/where").name("below").params(request()).handle(request -> request.urlFor("app")));
        return FastApi.of(
                        get("/app").name("app").params(request()).handle(request -> request.urlPathFor("sub:below")),
                        get("/slash/").handle(() -> "slash"))
                .mount("/sub", below.name("sub"));
    }

    private static void served(ReactiveWebApplicationContextRunner context, Consumer<WebTestClient> test) {
        context.run(started ->
                test.accept(WebTestClient.bindToServer(new HttpHandlerConnector(started.getBean(HttpHandler.class)))
                        .defaultHeader(HttpHeaders.HOST, "example.org")
                        .build()));
    }

    private static void isTold(WebTestClient client, String path, String expected) {
        assertThat(client.get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains(expected);
    }

    @Test
    void aPropertyIsTheServersRootPath() {
        served(this.context.withPropertyValues("fastapi.root-path=/api/v1"), client -> {
            isTold(client, "/app", "\"/api/v1/sub/where\"");
            isTold(client, "/sub/where", "\"http://example.org/api/v1/app\"");
            isTold(client, "/openapi.json", "\"servers\":[{\"url\":\"/api/v1\"}]");
            isTold(client, "/sub/openapi.json", "\"servers\":[{\"url\":\"/api/v1/sub\"}]");
            client.get()
                    .uri("/slash")
                    .exchange()
                    .expectStatus()
                    .isTemporaryRedirect()
                    .expectHeader()
                    .valueEquals(HttpHeaders.LOCATION, "http://example.org/api/v1/slash/");
            client.get().uri("/api/v1/app").exchange().expectStatus().isNotFound();
        });
    }

    @Test
    void itIsTheSameForAnApplicationThatIsMadeOfRouters() {
        ReactiveWebApplicationContextRunner routers = new ReactiveWebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        JacksonAutoConfiguration.class,
                        WebFluxAutoConfiguration.class,
                        HttpHandlerAutoConfiguration.class,
                        FastApiAutoConfiguration.class))
                .withBean(
                        ApiRouter.class,
                        () -> ApiRouter.of(get("/api/app")
                                .name("app")
                                .params(request())
                                .handle(request -> request.urlPathFor("app"))));
        served(routers.withPropertyValues("fastapi.root-path=/api"), client -> {
            isTold(client, "/api/app", "\"/api/api/app\"");
            isTold(client, "/openapi.json", "\"servers\":[{\"url\":\"/api\"}]");
            client.get().uri("/app").exchange().expectStatus().isNotFound();
            client.get().uri("/api/api/app").exchange().expectStatus().isNotFound();
        });
    }

    @Test
    void theRootPathIsBeforeSpringsBasePath() {
        served(
                this.context.withPropertyValues("fastapi.root-path=/api/", "spring.webflux.base-path=/base"),
                client -> isTold(client, "/base/app", "\"/api/base/sub/where\""));
    }

    @Test
    void aBasePathThatBeginsWithTheRootPathSaysIt() {
        served(
                this.context.withPropertyValues("fastapi.root-path=/api", "spring.webflux.base-path=/api/v1"),
                client -> isTold(client, "/api/v1/app", "\"/api/v1/sub/where\""));
    }

    @Test
    void withoutARootPathNothingIsPutBefore() {
        served(this.context, client -> isTold(client, "/app", "\"/sub/where\""));
    }
}
