package com.example.catalogue;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;

/** The page of Scalar, whose script comes from its webjar, under a strict policy of the browser. */
@Tag("browser")
@SpringBootTest(classes = ScalarBrowserTests.Application.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ScalarBrowserTests {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        FastApi application() {
            return FastApi.of(get("/things/{n}")
                            .name("read_thing")
                            .params(path("n", int.class))
                            .handle(n -> Map.of("thing", n)))
                    .title("Things")
                    .docs(DocsSettings.DEFAULT
                            .scalarUrl("/scalar")
                            .scalarConfiguration(Map.of("agent", Map.of("disabled", true))));
        }

        @Bean
        WebFilter policy() {
            return (exchange, chain) -> {
                exchange.getResponse()
                        .getHeaders()
                        .set("Content-Security-Policy", "script-src 'self'; style-src 'self' 'unsafe-inline'");
                return chain.filter(exchange);
            };
        }
    }

    @LocalServerPort
    private int port;

    @Test
    void scalarShowsOperationsWithoutAskingAnyOtherServer() {
        try (Browser browser = Browser.open(this.port)) {
            browser.get("/scalar");

            browser.until().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), "Read Thing"));
            assertThat(browser.find(browser.driver(), "body").getText()).contains("Things", "/things/{n}");
            assertThat(browser.requests())
                    .isNotEmpty()
                    .allMatch(url ->
                            url.startsWith(browser.url("/")) || url.startsWith("data:") || url.startsWith("blob:"));
        }
    }
}
