package com.example.catalogue;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;

/** The documentation pages of an application and of what it mounts, below a base path, under a strict policy of the browser. */
@Tag("browser")
@SpringBootTest(
        classes = PolicyBrowserTests.Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.webflux.base-path=/shop")
class PolicyBrowserTests {

    private static final String POLICY =
            "script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src blob:";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        FastApi application() {
            FastApi quiet = FastApi.of(get("/pages/{n}")
                            .name("read_page")
                            .params(path("n", int.class))
                            .handle(n -> Map.of("page", n)))
                    .title("Quiet")
                    .docs(DocsSettings.DEFAULT.inlineScripts(false));
            return FastApi.of(get("/things/{n}")
                            .name("read_thing")
                            .params(path("n", int.class))
                            .handle(n -> Map.of("thing", n)))
                    .title("Things")
                    .docs(DocsSettings.DEFAULT.scalarUrl("/scalar"))
                    .mount("/quiet", quiet);
        }

        @Bean
        WebFilter policy() {
            return (exchange, chain) -> {
                exchange.getResponse().getHeaders().set("Content-Security-Policy", POLICY);
                return chain.filter(exchange);
            };
        }
    }

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/shop/docs, default-read_thing_things__n__get, thing",
        "/shop/quiet/docs, default-read_page_pages__n__get, page"
    })
    void swaggerUiTriesOperationsOut(String page, String id, String member) {
        try (Browser browser = Browser.open(this.port)) {
            browser.get(page);

            WebElement operation = browser.operation(id);
            browser.click(operation, ".try-out__btn");
            browser.find(operation, "tr[data-param-name=n] input").sendKeys("2");

            assertThat(browser.execute(operation)).startsWith("200").contains("\"" + member + "\": 2");
        }
    }

    @ParameterizedTest
    @CsvSource({"/shop/redoc, Things, Read Thing", "/shop/quiet/redoc, Quiet, Read Page"})
    void redocShowsOperations(String page, String title, String operation) {
        try (Browser browser = Browser.open(this.port)) {
            browser.get(page);

            browser.until().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("h1"), title));
            assertThat(browser.find(browser.driver(), "body").getText()).contains(operation);
            assertThat(refused(browser)).isEmpty();
        }
    }

    @Test
    void scalarShowsOperations() {
        try (Browser browser = Browser.open(this.port)) {
            browser.get("/shop/scalar");

            browser.until().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("h1"), "Things"));
            browser.until().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), "Read Thing"));
            assertThat(refused(browser)).isEmpty();
        }
    }

    @Test
    void aPageWithoutAScriptInItselfIsNotRefusedAnything() {
        try (Browser browser = Browser.open(this.port)) {
            browser.get("/shop/quiet/docs");
            browser.operation("default-read_page_pages__n__get");
            assertThat(refused(browser)).isEmpty();

            browser.get("/shop/docs");
            browser.operation("default-read_thing_things__n__get");
            assertThat(refused(browser)).hasSize(1).allMatch(message -> message.contains("inline script"));
        }
    }

    private static List<String> refused(Browser browser) {
        return browser.driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("Content Security Policy"))
                .toList();
    }
}
