package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.staticfiles.StaticFiles;
import io.fastapi.templating.ContextProcessor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriUtils;

/** Pages by Thymeleaf, which is on the class path. */
@ExtendWith(OutputCaptureExtension.class)
class TemplatesTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext context;
    private static int port;

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(Application.class)
                .properties("server.port=0", "spring.main.banner-mode=off", "spring.web.resources.add-mappings=false")
                .run();
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void stop() {
        SpringApplication.exit(context);
    }

    private static HttpResponse<String> page(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aTemplateIsAPageOfItsModel() throws Exception {
        HttpResponse<String> answer = page("/items/42");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(answer.headers().firstValue("x-made")).contains("here");
        assertThat(answer.headers().firstValue("content-length")).isPresent();
        assertThat(answer.body()).contains("<h1>Item ID: 42</h1>");
    }

    @Test
    void aTemplateKnowsTheUrlsOfTheApplicationAbsoluteAndAsPaths() throws Exception {
        String page = page("/items/42").body();
        assertThat(page)
                .contains("<link href=\"http://localhost:" + port + "/static/styles.css\"")
                .contains("<script src=\"/static/app.js\">")
                .contains("<a href=\"http://localhost:" + port + "/items/42\">");
    }

    @Test
    void processorsAddToEveryModelAndTheLastOneWins() throws Exception {
        assertThat(page("/items/42").body()).contains("<p>Shop of GET</p>").contains("<b>second</b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "${7*7}",
                "__${7*7}__::.x",
                "[[${7*7}]]",
                "</textarea><svg/onload=alert(1)>",
                "\"; alert(1); //",
                "</script><b>",
                "&lt;b&gt;"
            })
    void hostileValuesAreText(String hostile) throws Exception {
        HttpResponse<String> answer = page("/echo?q=" + UriUtils.encode(hostile, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        String escaped = hostile.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        assertThat(answer.body())
                .contains("<p>" + escaped + "</p>")
                .contains("title=\"" + escaped + "\"")
                .contains("<i>" + escaped + "</i>")
                .doesNotContain("49");
        assertThat(answer.body()).containsOnlyOnce("</script>").doesNotContain("= \"\"; alert");
    }

    @Test
    void aTemplateThatFailsInTheMiddleIsAClean500AndOneLineInTheLog(CapturedOutput output) throws Exception {
        HttpResponse<String> answer = page("/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("Internal Server Error");
        assertThat(answer.headers().firstValue("content-type")).contains("text/plain; charset=utf-8");
        List<String> errors =
                output.getAll().lines().filter(line -> line.contains(" ERROR ")).toList();
        assertThat(errors).hasSize(1).first().asString().contains("GET /broken failed");
        assertThat(output.getAll())
                .containsOnlyOnce("TemplateException: Template broken.html, in broken.html line 5, column 31: ");
    }

    @Test
    void aTemplateThatIsNotThereIsA500() throws Exception {
        assertThat(page("/named?name=nowhere.html").statusCode()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../application.properties",
                "a/../../x.html",
                "/etc/passwd",
                "redirect:https://evil.example",
                "echo.html :: p",
                "__${T(java.lang.Runtime).getRuntime().exec('id')}__::.x",
                "~{echo.html}",
                "file:///etc/passwd",
                ""
            })
    void aHostileNameIsNoTemplate(String name) throws Exception {
        HttpResponse<String> answer = page("/named?name=" + UriUtils.encode(name, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("location")).isEmpty();
        assertThat(answer.body()).isEqualTo("Internal Server Error");
    }

    @Test
    void aTemplateCanBeTextAndIncludeOthers() throws Exception {
        HttpResponse<String> answer = page("/text");
        assertThat(answer.headers().firstValue("content-type")).contains("text/plain; charset=utf-8");
        assertThat(answer.body()).isEqualTo("Hello Ada & Bob!\n");
    }

    @Test
    void aTemplateThatAnOperationDeclaresTakesTheModelThatItReturns() throws Exception {
        HttpResponse<String> answer = page("/declared");
        assertThat(answer.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(answer.body()).contains("<p>declared</p>");
    }

    @Test
    void aDeclaredTemplateThatIsNotThereStopsTheStart() {
        new ReactiveWebApplicationContextRunner()
                .withUserConfiguration(Misspelt.class)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("GET /misspelt")
                        .hasMessageContaining("there is no template \"itme.html\"")
                        .hasMessageContaining("src/main/resources/templates"));
    }

    @Configuration
    @EnableAutoConfiguration
    static class Misspelt {

        @Bean
        FastApi app() {
            return FastApi.of(get("/misspelt")
                    .responseClass(ResponseClass.template("itme.html"))
                    .handle(() -> Map.of()));
        }
    }

    @Test
    void aLongPageCanBeStreamed() throws Exception {
        HttpResponse<String> answer = page("/long");
        assertThat(answer.headers().firstValue("content-length")).isEmpty();
        assertThat(answer.body())
                .contains("<li>0</li>")
                .contains("<li>19999</li>")
                .endsWith("</html>\n");
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        FastApi app() {
            return FastApi.of(
                            get("/items/{id}")
                                    .name("read_item")
                                    .params(path("id"))
                                    .handle(id -> Response.template("item.html", Map.of("id", id))
                                            .status(201)
                                            .header("x-made", "here")),
                            get("/echo").params(query("q")).handle(q -> {
                                Map<String, Object> model = new HashMap<>();
                                model.put("q", q);
                                model.put("nothing", null);
                                return Response.template("echo.html", model);
                            }),
                            get("/broken")
                                    .handle(() -> Response.template("broken.html", Map.of("items", List.of("a", "b")))),
                            get("/declared")
                                    .responseClass(ResponseClass.template("echo.html"))
                                    .handle(() -> Map.of("q", "declared")),
                            get("/named").params(query("name")).handle(name -> Response.template(name, Map.of())),
                            get("/text")
                                    .handle(() -> Response.template("mail.txt", Map.of("name", "Ada & Bob"))
                                            .mediaType("text/plain; charset=utf-8")),
                            get("/long")
                                    .handle(() -> Response.templateStream(
                                            "long.html",
                                            Map.of(
                                                    "numbers",
                                                    IntStream.range(0, 20_000)
                                                            .boxed()
                                                            .toList()))))
                    .mount("/static", StaticFiles.resources("templates").name("static"));
        }

        @Bean
        ContextProcessor shop() {
            return request -> Map.of("shop", "Shop of " + request.method(), "order", "first");
        }

        @Bean
        ContextProcessor second() {
            return request -> Map.of("order", "second");
        }
    }
}
