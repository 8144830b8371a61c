package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page on a desk and on a phone; {@code target/screenshots} has the pictures. */
@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PagesBrowserTests {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<Integer> WIDTHS = List.of(1280, 390);

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/shop", "/upload", "/chat.html", "/about.html"})
    void aPageFitsAndHasNoMistake(String path) throws IOException {
        try (Browser browser = Browser.open(this.port)) {
            for (int width : WIDTHS) {
                show(browser, path, width);
                browser.find(browser.driver(), "h1");
                screenshot(browser, path, width);
                assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth - innerWidth"))
                        .asInstanceOf(InstanceOfAssertFactories.LONG)
                        .as("pixels of " + path + " that do not fit into " + width)
                        .isLessThanOrEqualTo(0);
            }
            assertThat(browser.driver().manage().logs().get(LogType.BROWSER).getAll())
                    .noneMatch(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue());
        }
    }

    @Test
    void theDocumentationIsShownOnAPhoneToo() throws IOException {
        try (Browser browser = Browser.open(this.port)) {
            for (int width : WIDTHS) {
                show(browser, "/docs", width);
                browser.find(browser.driver(), ".opblock");
                screenshot(browser, "/docs", width);
                show(browser, "/redoc", width);
                browser.until()
                        .until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("h1"), "Item catalogue"));
                screenshot(browser, "/redoc", width);
            }
        }
    }

    @Test
    void everyLinkOfTheFirstPageLeadsSomewhere() {
        try (Browser browser = Browser.open(this.port)) {
            browser.get("/");
            List<String> links = browser.driver().findElements(By.cssSelector("a")).stream()
                    .map((WebElement link) -> String.valueOf(link.getDomProperty("href")))
                    .distinct()
                    .toList();
            assertThat(links).hasSizeGreaterThan(10).allSatisfy(link -> {
                Object status = browser.driver().executeScript("return fetch(arguments[0]).then(a => a.status)", link);
                assertThat(status).as(link).isEqualTo(200L);
            });
        }
    }

    private static void show(Browser browser, String path, int width) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        browser.get(path);
    }

    private static void screenshot(Browser browser, String path, int width) throws IOException {
        String name = path.equals("/") ? "home" : path.substring(1).replace(".html", "");
        Files.createDirectories(SCREENSHOTS);
        Files.write(
                SCREENSHOTS.resolve(name + "-" + width + ".png"),
                browser.driver().getScreenshotAs(OutputType.BYTES));
    }
}
