package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.Dsl;
import io.fastapi.FastApi;
import io.fastapi.staticfiles.Frontend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The actuator on a port of its own, which serves nothing of the application. */
class ManagementServerTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path dist;

    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(dist.resolve("index.html"), "page");
        context = new SpringApplicationBuilder(Application.class)
                .properties(
                        "server.port=0",
                        "management.server.port=0",
                        "spring.main.banner-mode=off",
                        "management.health.defaults.enabled=false",
                        "management.endpoints.web.exposure.include=health")
                .run();
    }

    @AfterAll
    static void stop() {
        SpringApplication.exit(context);
    }

    private static HttpResponse<String> get(String port, String path) throws Exception {
        URI uri = URI.create(
                "http://localhost:" + context.getEnvironment().getRequiredProperty("local." + port + ".port") + path);
        return CLIENT.send(
                HttpRequest.newBuilder(uri).header("accept", "text/html,*/*").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void hasTheEndpointsAndNotTheOperations() throws Exception {
        assertThat(get("management", "/actuator/health").statusCode()).isEqualTo(200);
        for (String path : new String[] {"/items/5", "/items/5/", "/docs", "/openapi.json", "/", "/some/page"}) {
            assertThat(get("management", path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void leavesTheOperationsToTheServerOfTheApplication() throws Exception {
        assertThat(get("server", "/items/5").body()).isEqualTo("5");
        assertThat(get("server", "/docs").statusCode()).isEqualTo(200);
        assertThat(get("server", "/some/page").body()).isEqualTo("page");
        assertThat(get("server", "/actuator/health").body()).isEqualTo("page");
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        FastApi app() {
            return FastApi.of(
                    Frontend.of("/", dist),
                    Dsl.get("/items/{item_id}")
                            .params(path("item_id", int.class))
                            .handle(id -> id));
        }
    }
}
