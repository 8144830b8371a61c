package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.templating.ContextProcessor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

/** Pages by FreeMarker beside Thymeleaf: its view resolver is one as any other to us, and the suffix tells who is meant. */
@ExtendWith(OutputCaptureExtension.class)
class ViewResolverTests {

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

    private static HttpResponse<String> page(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aTemplateIsAPageOfItsModelAndWhatProcessorsSay() throws Exception {
        HttpResponse<String> answer = page("/page?q=cats");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(answer.body())
                .isEqualTo("<p title=\"cats\">cats</p>\n<b>Shop</b>\n<a href=\"http://localhost:" + port
                        + "/page\">self</a>\n");
    }

    @Test
    void hostileValuesAreText() throws Exception {
        String hostile = "\"><script>alert('${7*7}')</script>";
        assertThat(page("/page?q=" + UriUtils.encode(hostile, StandardCharsets.UTF_8))
                        .body())
                .startsWith("<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;${7*7}&#39;)&lt;/script&gt;\">");
    }

    @Test
    void aTemplateThatFailsIsAClean500AndOneLineInTheLog(CapturedOutput output) throws Exception {
        HttpResponse<String> answer = page("/failing");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("Internal Server Error");
        List<String> errors =
                output.getAll().lines().filter(line -> line.contains(" ERROR ")).toList();
        assertThat(errors).hasSize(1).first().asString().contains("GET /failing failed");
        assertThat(output.getAll())
                .contains("TemplateException: Template failing.ftlh")
                .contains("at line 2");
    }

    @Test
    void aTemplateThatIsNotThereIsA500AndADeclaredOneStopsTheStart() throws Exception {
        assertThat(page("/missing").statusCode()).isEqualTo(500);
        new ReactiveWebApplicationContextRunner()
                .withUserConfiguration(Misspelt.class)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("there is no template \"pgae.ftlh\""));
    }

    @Configuration
    @EnableAutoConfiguration
    static class Misspelt {

        @Bean
        FastApi app() {
            return FastApi.of(get("/misspelt")
                    .responseClass(ResponseClass.template("pgae.ftlh"))
                    .handle(() -> Map.of()));
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        FastApi app() {
            return FastApi.of(
                    get("/page")
                            .name("page")
                            .params(query("q"))
                            .handle(q -> Response.template("page.ftlh", Map.of("q", q))
                                    .status(202)),
                    get("/failing").handle(() -> Response.template("failing.ftlh", Map.of("q", "q"))),
                    get("/missing").handle(() -> Response.template("nowhere.ftlh", Map.of())));
        }

        @Bean
        ContextProcessor shop() {
            return request -> Map.of("shop", "Shop", "self", request.urlFor("page"));
        }
    }
}
