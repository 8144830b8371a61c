package com.example.catalogue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium without a window, which cannot reach any other machine. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final int port;
    private final ChromeDriver driver;
    private final WebDriverWait wait;

    private Browser(int port, ChromeDriver driver) {
        this.port = port;
        this.driver = driver;
        this.wait = new WebDriverWait(driver, PATIENCE, INTERVAL);
    }

    /** A browser for the server on a port; where none is installed, the test is skipped. */
    static Browser open(int port) {
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
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get().toFile())
                .build();
        return new Browser(port, new ChromeDriver(service, options));
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void get(String path) {
        this.driver.get(url(path));
    }

    String url(String path) {
        return "http://127.0.0.1:" + this.port + path;
    }

    ChromeDriver driver() {
        return this.driver;
    }

    WebDriverWait until() {
        return this.wait;
    }

    WebElement find(SearchContext parent, String css) {
        return this.wait.until(driver -> parent.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    void click(SearchContext parent, String css) {
        this.wait
                .until(ExpectedConditions.elementToBeClickable(find(parent, css)))
                .click();
    }

    /** Until the dialog "Authorize" of Swagger UI offers to log out. */
    void untilLoggedIn() {
        this.wait.until(driver ->
                !driver.findElements(By.xpath("//button[text()='Logout']")).isEmpty());
    }

    /** Opens an operation in Swagger UI. */
    WebElement operation(String id) {
        WebElement operation = this.wait.until(ExpectedConditions.elementToBeClickable(By.id("operations-" + id)));
        operation.findElement(By.className("opblock-summary-control")).click();
        return operation;
    }

    /** Executes an operation that is ready to be tried out; the status and the body that Swagger UI shows. */
    String execute(WebElement operation) {
        click(operation, ".execute");
        String status = find(operation, ".live-responses-table .response .response-col_status")
                .getText();
        return status + " "
                + find(operation, ".live-responses-table .response pre").getText();
    }

    /** The URLs of all requests that the page made. */
    List<String> requests() {
        JsonMapper json = new JsonMapper();
        return this.driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> json.readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url"))
                .map(JsonNode::asString)
                .toList();
    }

    @Override
    public void close() {
        this.driver.quit();
    }
}
