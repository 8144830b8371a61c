package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documentation pages in a real browser that cannot reach any other machine. */
@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DocsPagesBrowserTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    private ChromeDriver browser;
    private WebDriverWait wait;

    @BeforeEach
    void open() {
        Optional<Path> chromium = program("chromium");
        Optional<Path> driver = program("chromedriver");
        assumeTrue(
                chromium.isPresent() && driver.isPresent(),
                "Chromium and its driver are not installed (Debian: chromium, chromium-driver)");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--window-size=1400,2400",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        this.browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.get().toFile())
                        .build(),
                options);
        this.wait = new WebDriverWait(this.browser, PATIENCE);
    }

    @AfterEach
    void close() {
        if (this.browser != null) {
            this.browser.quit();
        }
    }

    @Test
    void swaggerUiShowsTheOperationsAndTriesThemOut() {
        this.browser.get(url("/docs"));

        WebElement operation = this.wait.until(
                ExpectedConditions.elementToBeClickable(By.id("operations-items-read_item_items__item_id__get")));
        assertThat(this.browser.findElements(By.className("opblock"))).hasSize(7);
        operation.findElement(By.className("opblock-summary-control")).click();
        click(operation, ".try-out__btn");
        find(operation, "tr[data-param-name=item_id] input").sendKeys("2");
        click(operation, ".execute");

        assertThat(find(operation, ".live-responses-table .response .response-col_status")
                        .getText())
                .startsWith("200");
        assertThat(find(operation, ".live-responses-table .response pre").getText())
                .contains("\"name\": \"Plumbus\"");
        assertThat(requests()).isNotEmpty().allSatisfy(this::isOurs);
    }

    @Test
    void redocShowsTheOperations() {
        this.browser.get(url("/redoc"));

        this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("h1"), "Item catalogue"));
        assertThat(this.browser.findElement(By.tagName("body")).getText())
                .contains("Read Item", "Create Item", "Place Order");
        assertThat(requests()).isNotEmpty().allSatisfy(this::isOurs);
    }

    private WebElement find(WebElement parent, String css) {
        return this.wait
                .until(ExpectedConditions.visibilityOfNestedElementsLocatedBy(parent, By.cssSelector(css)))
                .get(0);
    }

    private void click(WebElement parent, String css) {
        this.wait
                .until(ExpectedConditions.elementToBeClickable(find(parent, css)))
                .click();
    }

    /** The URLs of all requests that the page made. */
    private List<String> requests() {
        JsonMapper json = new JsonMapper();
        return this.browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> json.readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url"))
                .map(JsonNode::asString)
                .toList();
    }

    private void isOurs(String requested) {
        assertThat(requested)
                .matches(url -> url.startsWith(url("/")) || url.matches("(data|blob|about):.*"), "is ours");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + this.port + path;
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
