package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page made of a template, with its files, in a real browser. */
@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShopPageBrowserTests {

    @LocalServerPort
    private int port;

    @Test
    void thePageHasItsStyleAndItsScriptAsksTheOperations() {
        try (Browser browser = Browser.open(this.port)) {
            browser.get("/shop");
            assertThat(browser.find(browser.driver(), "h1").getCssValue("color"))
                    .isEqualTo("rgba(0, 128, 128, 1)");

            browser.driver().findElement(By.linkText("Plumbus")).click();

            browser.until().until(ExpectedConditions.textToBe(By.id("details"), "Plumbus: 3.5"));
            assertThat(browser.requests())
                    .contains(
                            browser.url("/shop"),
                            browser.url("/assets/shop.css"),
                            browser.url("/assets/shop.js"),
                            browser.url("/items/2"))
                    .allSatisfy(requested -> assertThat(requested).startsWith(browser.url("/")));
        }
    }
}
