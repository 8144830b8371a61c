package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The documentation pages in a real browser that cannot reach any other machine. */
@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DocsPagesBrowserTests {

    @LocalServerPort
    private int port;

    @Test
    void swaggerUiShowsTheOperationsAndTriesThemOut() {
        try (Browser browser = Browser.open(this.port)) {
            browser.get("/docs");

            WebElement operation = browser.operation("items-read_item_items__item_id__get");
            assertThat(browser.driver().findElements(By.className("opblock"))).hasSize(17);
            browser.click(operation, ".try-out__btn");
            browser.find(operation, "tr[data-param-name=item_id] input").sendKeys("2");

            assertThat(browser.execute(operation)).startsWith("200").contains("\"name\": \"Plumbus\"");
            assertThat(browser.requests()).isNotEmpty().allSatisfy(requested -> isOurs(browser, requested));
        }
    }

    @Test
    void redocShowsTheOperations() {
        try (Browser browser = Browser.open(this.port)) {
            browser.get("/redoc");

            browser.until()
                    .until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("h1"), "Item catalogue"));
            assertThat(browser.find(browser.driver(), "body").getText())
                    .contains("Read Item", "Create Item", "Place Order");
            assertThat(browser.requests()).isNotEmpty().allSatisfy(requested -> isOurs(browser, requested));
        }
    }

    /** A first visit needs no more than what the page says: the first two words in code of its description. */
    @Test
    void aLoginInSwaggerUiWithWhatThePageSaysOpensTheAccount() {
        try (Browser browser = Browser.open(this.port)) {
            browser.get("/docs");
            browser.find(browser.driver(), ".info .description code");
            List<String> said = browser.driver().findElements(By.cssSelector(".info .description code")).stream()
                    .map(WebElement::getText)
                    .toList();

            WebElement operation = browser.operation("accounts-read_account_account_me_get");
            browser.click(operation, ".try-out__btn");
            assertThat(browser.execute(operation)).startsWith("401").contains("Not authenticated");
            browser.click(operation, ".authorization__btn");
            browser.find(browser.driver(), "#oauth_username").sendKeys(said.get(0));
            browser.find(browser.driver(), "#oauth_password").sendKeys(said.get(1));
            browser.click(browser.driver(), ".auth-container .modal-btn.authorize");
            browser.untilLoggedIn();
            browser.click(browser.driver(), ".auth-container .btn-done");
            browser.click(operation, ".btn-clear");

            assertThat(browser.execute(operation)).startsWith("200").contains("Alice Wonderson");
        }
    }

    private static void isOurs(Browser browser, String requested) {
        assertThat(requested)
                .matches(url -> url.startsWith(browser.url("/")) || url.matches("(data|blob|about):.*"), "is ours");
    }
}
