package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.staticfiles.Frontend;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A frontend behind everything that a Spring Boot application serves. */
class FrontendBootTests {

    @TempDir
    private static Path dist;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(dist.resolve("index.html"), "page");
        Files.writeString(dist.resolve("controller"), "hidden");
        server = RunningServer.of(Map.of("management.endpoints.web.exposure.include", "health"), Application.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> send(String method, String path) throws Exception {
        return server.send(server.request(path)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("accept", "text/html,*/*"));
    }

    @Test
    void operationsControllersAndTheDocumentationComeFirst() throws Exception {
        assertThat(send("GET", "/operation").body()).isEqualTo("\"operation\"");
        assertThat(send("GET", "/controller").body()).isEqualTo("controller");
        assertThat(send("GET", "/docs").body()).contains("swagger-ui");
        String page = send("GET", "/docs").body();
        Matcher script = Pattern.compile("/webjars/[^\"?]+\\.js").matcher(page);
        assertThat(script.find()).isTrue();
        assertThat(send("GET", script.group()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatNearlyFitsAnOperationIsNoPage() throws Exception {
        assertThat(send("GET", "/only-post").statusCode()).isEqualTo(405);
        assertThat(send("GET", "/operation/").statusCode()).isEqualTo(307);
    }

    @Test
    void thePagesOfTheFrontendAreLast() throws Exception {
        assertThat(send("GET", "/").body()).isEqualTo("page");
        assertThat(send("GET", "/some/page").body()).isEqualTo("page");
        assertThat(send("POST", "/some/page").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/index.html").statusCode()).isEqualTo(405);
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        FastApi app() {
            return FastApi.of(
                    Frontend.of("/", dist),
                    get("/operation").handle(() -> "operation"),
                    post("/only-post").handle(() -> "posted"));
        }

        @Bean
        Controller controller() {
            return new Controller();
        }
    }

    @RestController
    static class Controller {

        @GetMapping("/controller")
        String controller() {
            return "controller";
        }
    }
}
