package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableReactiveWebApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** What a client sees of a server that Boot starts: its limits, CORS, and the errors of other endpoints. */
@ExtendWith(OutputCaptureExtension.class)
class BootEdgeTests {

    private final ReactiveWebApplicationContextRunner server = new ReactiveWebApplicationContextRunner(
                    AnnotationConfigReactiveWebServerApplicationContext::new)
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    NettyReactiveWebServerAutoConfiguration.class,
                    HttpHandlerAutoConfiguration.class,
                    WebFluxAutoConfiguration.class,
                    ErrorWebFluxAutoConfiguration.class,
                    FastApiAutoConfiguration.class))
            .withUserConfiguration(Endpoints.class)
            .withPropertyValues("server.port=0");

    private final HttpClient client = HttpClient.newHttpClient();

    private interface Check {

        void run(int port) throws Exception;
    }

    private static ContextConsumer<AssertableReactiveWebApplicationContext> onPort(Check check) {
        return context -> {
            assertThat(context).hasNotFailed();
            ReactiveWebServerApplicationContext web =
                    (ReactiveWebServerApplicationContext) context.getSourceApplicationContext();
            check.run(web.getWebServer().getPort());
        };
    }

    private HttpResponse<String> send(int port, String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return this.client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    @Test
    void longRequestLinesAndHeadersAreServed() {
        String much = "a".repeat(60_000);
        this.server.run(onPort(port -> {
            assertThat(send(port, "GET", "/items?" + much).statusCode()).isEqualTo(200);
            assertThat(send(port, "GET", "/items", "x-much", much).statusCode()).isEqualTo(200);
        }));
    }

    @Test
    void bootsOwnLimitsWinWhereTheyAreSet() {
        this.server
                .withPropertyValues(
                        "server.netty.max-initial-line-length=1KB", "server.max-http-request-header-size=2KB")
                .run(onPort(port -> {
                    assertThat(send(port, "GET", "/items?" + "a".repeat(1_100)).statusCode())
                            .isEqualTo(414);
                    assertThat(send(port, "GET", "/items", "x-much", "a".repeat(3_000))
                                    .statusCode())
                            .isEqualTo(431);
                }));
    }

    @Test
    void pathsThatNoResourceHasAreAnsweredWithoutAWordInTheLog(CapturedOutput log) {
        this.server.run(onPort(port -> {
            for (String path : List.of("/%2e%2e/etc/passwd", "/WEB-INF/web.xml", "/webjars/http://a/", "/..%5Cb")) {
                HttpResponse<String> answer = send(port, "GET", path);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo("{\"detail\":\"Not Found\"}");
            }
            assertThat(send(port, "GET", "/page.txt").body()).contains("a page of Spring's");
        }));
        assertThat(log).doesNotContain("WARN", "WEB-INF");
    }

    @Test
    void thePathOfAProxyThatIsBelievedIsInEverythingThatSaysWhereTheApplicationIs() {
        this.server
                .withPropertyValues("server.forward-headers-strategy=framework")
                .run(onPort(port -> {
                    String[] proxy = {"x-forwarded-prefix", "/api/v1", "x-forwarded-proto", "https"};
                    assertThat(send(port, "GET", "/openapi.json", proxy).body())
                            .contains("\"servers\":[{\"url\":\"/api/v1\"}]");
                    assertThat(send(port, "GET", "/docs", proxy).body()).contains("'/api/v1/openapi.json'");
                    assertThat(send(port, "GET", "/redoc", proxy).body()).contains("\"/api/v1/openapi.json\"");
                    HttpResponse<String> redirect = send(port, "GET", "/items/", proxy);
                    assertThat(redirect.statusCode()).isEqualTo(307);
                    assertThat(redirect.headers().firstValue("location"))
                            .contains("https://127.0.0.1:" + port + "/api/v1/items");
                }));
        this.server.run(onPort(port -> assertThat(send(port, "GET", "/openapi.json", "x-forwarded-prefix", "/evil")
                        .body())
                .doesNotContain("evil")));
    }

    @Test
    void faultsAreShownWhereAPropertyAsksForIt() {
        this.server.withPropertyValues("fastapi.debug=true").run(onPort(port -> {
            HttpResponse<String> page = send(port, "GET", "/fault", "accept", "text/html,*/*;q=0.8");
            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
            assertThat(page.body()).contains("<code>GET /fault</code>", "IllegalStateException: fault of ours");
            HttpResponse<String> json = send(port, "GET", "/fault", "accept", "application/json");
            assertThat(json.statusCode()).isEqualTo(500);
            assertThat(json.body())
                    .startsWith("{\"detail\":\"Internal Server Error\",\"operation\":\"GET /fault\",")
                    .contains("\"message\":\"fault of ours\"");
        }));
        this.server.run(onPort(port -> assertThat(
                        send(port, "GET", "/fault", "accept", "text/html").body())
                .isEqualTo("Internal Server Error")));
    }

    @Test
    void withoutCorsAPreflightRequestIsOneAsOthers() {
        this.server.run(onPort(port -> {
            HttpResponse<String> answer = send(
                    port,
                    "OPTIONS",
                    "/items",
                    "Origin",
                    "http://other.example",
                    "Access-Control-Request-Method",
                    "GET");
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.body()).isEqualTo("{\"detail\":\"Method Not Allowed\"}");
            HttpResponse<String> nowhere = send(
                    port,
                    "OPTIONS",
                    "/nowhere",
                    "Origin",
                    "http://other.example",
                    "Access-Control-Request-Method",
                    "GET");
            assertThat(nowhere.statusCode()).isEqualTo(404);
            assertThat(nowhere.body()).isEqualTo("{\"detail\":\"Not Found\"}");
        }));
    }

    @Test
    void corsMappingsOfTheApplicationHoldForOperations() {
        this.server.withUserConfiguration(Cors.class).run(onPort(port -> {
            HttpResponse<String> preflight = send(
                    port,
                    "OPTIONS",
                    "/items",
                    "Origin",
                    "http://other.example",
                    "Access-Control-Request-Method",
                    "POST");
            assertThat(preflight.statusCode()).isEqualTo(200);
            assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                    .contains("http://other.example");
            HttpResponse<String> answer = send(port, "GET", "/items", "Origin", "http://other.example");
            assertThat(answer.headers().firstValue("access-control-allow-origin"))
                    .contains("http://other.example");
            assertThat(answer.body()).isEqualTo("\"items\"");
            assertThat(send(port, "GET", "/items", "Origin", "http://evil.example")
                            .statusCode())
                    .isEqualTo(403);
        }));
    }

    @Test
    void corsMappingsOfTheApplicationHoldForRedirectsAndOtherMethodsToo() {
        this.server.withUserConfiguration(Cors.class).run(onPort(port -> {
            HttpResponse<String> redirect = send(port, "GET", "/items/", "Origin", "http://other.example");
            assertThat(redirect.statusCode()).isEqualTo(307);
            assertThat(redirect.headers().firstValue("access-control-allow-origin"))
                    .contains("http://other.example");
            HttpResponse<String> method = send(port, "PUT", "/items", "Origin", "http://other.example");
            assertThat(method.statusCode()).isEqualTo(405);
            assertThat(method.headers().firstValue("access-control-allow-origin"))
                    .contains("http://other.example");
            assertThat(send(port, "GET", "/items/", "Origin", "http://evil.example")
                            .statusCode())
                    .isEqualTo(403);
        }));
    }

    @Test
    void errorsOfOtherEndpointsAreTheirOwn() {
        this.server.run(onPort(port -> {
            assertThat(send(port, "GET", "/functions/conflict").statusCode()).isEqualTo(409);
            assertThat(send(port, "GET", "/functions/conflict").body()).contains("\"error\":\"Conflict\"");
        }));
    }

    @Test
    void withOnePropertyTheyAreFastApis() {
        this.server
                .withPropertyValues("fastapi.handle-all-errors=true", "spring.webflux.base-path=/base")
                .run(onPort(port -> {
                    assertThat(send(port, "GET", "/base/functions/conflict").body())
                            .isEqualTo("{\"detail\":\"taken\"}");
                    assertThat(send(port, "GET", "/base/functions/fault").body())
                            .isEqualTo("Internal Server Error");
                    assertThat(send(port, "GET", "/base/nothing").body()).isEqualTo("{\"detail\":\"Not Found\"}");
                    assertThat(send(port, "GET", "/items").statusCode()).isEqualTo(404);
                    assertThat(send(port, "GET", "/items").body()).isEqualTo("{\"detail\":\"Not Found\"}");
                    assertThat(send(port, "GET", "/base/items").body()).isEqualTo("\"items\"");
                    HttpResponse<String> resource = send(port, "POST", "/base/old");
                    assertThat(resource.statusCode()).isEqualTo(405);
                    assertThat(resource.body()).isEqualTo("{\"detail\":\"Method Not Allowed\"}");
                }));
    }

    @Test
    void aPathThatOnlyBeginsAsTheBasePathIsAMissOfIt() {
        this.server.withPropertyValues("spring.webflux.base-path=base/").run(onPort(port -> {
            assertThat(send(port, "GET", "/base/items").body()).isEqualTo("\"items\"");
            for (String path : List.of("/items", "/based/items", "/basement")) {
                assertThat(send(port, "GET", path).statusCode()).as(path).isEqualTo(404);
                assertThat(send(port, "GET", path).body()).isEmpty();
            }
        }));
    }

    @Test
    void aMissOfTheBasePathPassesTheMiddleware() {
        this.server
                .withPropertyValues(
                        "fastapi.handle-all-errors=true",
                        "spring.webflux.base-path=/base",
                        "fastapi.cors.allow-origins=http://other.example")
                .run(onPort(port -> {
                    HttpResponse<String> miss = send(port, "GET", "/items", "Origin", "http://other.example");
                    assertThat(miss.statusCode()).isEqualTo(404);
                    assertThat(miss.body()).isEqualTo("{\"detail\":\"Not Found\"}");
                    assertThat(miss.headers().firstValue("access-control-allow-origin"))
                            .contains("http://other.example");
                    HttpResponse<String> served = send(port, "GET", "/base/items", "Origin", "http://other.example");
                    assertThat(served.headers().firstValue("access-control-allow-origin"))
                            .contains("http://other.example");
                }));
    }

    @RestController
    static class Controller {

        @GetMapping("/old")
        String old() {
            return "old";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Controller.class)
    static class Endpoints {

        @Bean
        FastApi app() {
            return FastApi.of(
                    get("/items").handle(() -> "items"),
                    post("/items").handle(() -> "posted"),
                    get("/fault").handle(() -> {
                        throw new IllegalStateException("fault of ours");
                    }));
        }

        @Bean
        RouterFunction<ServerResponse> functions() {
            return RouterFunctions.route()
                    .GET(
                            "/functions/conflict",
                            request -> Mono.error(new ResponseStatusException(HttpStatus.CONFLICT, "taken")))
                    .GET("/functions/fault", request -> Mono.error(new IllegalStateException("fault")))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Cors implements WebFluxConfigurer {

        @Override
        public void addCorsMappings(CorsRegistry registry) {
            registry.addMapping("/**").allowedOrigins("http://other.example").allowedMethods("GET", "POST", "PUT");
        }
    }
}
