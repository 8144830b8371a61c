package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.Middleware;
import io.fastapi.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Middleware around everything that a Spring Boot application serves. */
class MiddlewareBootTests {

    private static final String ORIGIN = "https://one.example";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext context;
    private static int port;

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(Application.class)
                .properties("server.port=0", "spring.main.banner-mode=off")
                .run();
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void stop() {
        SpringApplication.exit(context);
    }

    @Test
    void answersOfOperationsControllersAndFiltersPassThrough() throws Exception {
        for (String path : List.of("/operation", "/controller", "/filtered", "/openapi.json", "/docs")) {
            HttpResponse<String> answer = send("GET", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertPassed(answer, path);
        }
    }

    @Test
    void handledErrorsOfAnyEndpointPassThrough() throws Exception {
        for (Map.Entry<String, Integer> error : Map.of(
                        "/unknown", 404,
                        "/silent", 401,
                        "/controller/refused", 409,
                        "/operation/", 307)
                .entrySet()) {
            HttpResponse<String> answer = send("GET", error.getKey());
            assertThat(answer.statusCode()).as(error.getKey()).isEqualTo(error.getValue());
            assertPassed(answer, error.getKey());
        }
        assertPassed(send("POST", "/operation"), "405");
    }

    @Test
    void faultsAreAnsweredOutside() throws Exception {
        for (String path : List.of("/fault", "/controller/fault", "/middleware/fault")) {
            HttpResponse<String> answer = send("GET", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(500);
            assertThat(answer.headers().firstValue("access-control-allow-origin"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(send("GET", "/fault").body()).isEqualTo("handled fault");
        assertThat(send("GET", "/middleware/fault").body()).isEqualTo("handled fault");
        assertThat(send("GET", "/controller/fault").body()).contains("\"error\":\"Internal Server Error\"");
    }

    @Test
    void preflightsAreAnsweredBeforeAnybodyElse() throws Exception {
        HttpRequest preflight = request("OPTIONS", "/controller")
                .header("access-control-request-method", "GET")
                .build();
        HttpResponse<String> answer = CLIENT.send(preflight, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("OK");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains(ORIGIN);
    }

    @Test
    void aServerWithoutMiddlewareHasNoFilter() {
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(FastApiAutoConfiguration.class))
                .withBean(FastApi.class, () -> FastApi.of(get("/").handle(() -> "plain")))
                .run(plain -> assertThat(plain.getBeanProvider(WebFilter.class).orderedStream())
                        .isEmpty());
    }

    private static void assertPassed(HttpResponse<String> answer, String what) {
        assertThat(answer.headers().firstValue("access-control-allow-origin"))
                .as(what)
                .contains(ORIGIN);
        assertThat(answer.headers().firstValue("x-own")).as(what).isEqualTo(Optional.of("1"));
    }

    private static HttpResponse<String> send(String method, String path) throws Exception {
        return CLIENT.send(request(method, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("origin", ORIGIN);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        FastApi app() {
            return FastApi.of(
                            get("/operation").handle(() -> "operation"),
                            get("/fault").handle(() -> {
                                throw new IllegalStateException("fault");
                            }))
                    .exceptionHandler(
                            Exception.class,
                            (request, fault) -> Response.text("handled fault").status(500))
                    .middleware(
                            Middleware.of((request, next) -> {
                                if (request.path().equals("/middleware/fault")) {
                                    throw new IllegalStateException("middleware");
                                }
                                return next.handle(request).header("x-own", "1");
                            }),
                            Cors.allowOrigins(ORIGIN),
                            GZip.minimumSize(500));
        }

        @Bean
        WebFilter filter() {
            return (exchange, chain) -> {
                if (exchange.getRequest().getPath().value().equals("/silent")) {
                    exchange.getResponse().setStatusCode(HttpStatus.UNAUTHORIZED);
                    return Mono.empty(); // as Spring Security's own refusals
                }
                if (!exchange.getRequest().getPath().value().equals("/filtered")) {
                    return chain.filter(exchange);
                }
                exchange.getResponse().setStatusCode(HttpStatus.OK);
                return exchange.getResponse().setComplete();
            };
        }

        @Bean
        Controller controller() {
            return new Controller();
        }
    }

    @RestController
    static class Controller {

        @GetMapping("/controller")
        String read() {
            return "controller";
        }

        @GetMapping("/controller/refused")
        String refuse() {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "no");
        }

        @GetMapping("/controller/fault")
        String fail() {
            throw new IllegalStateException("fault");
        }
    }
}
