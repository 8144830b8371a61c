package io.fastapi.docs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, which looks at {@code /docs} and cannot reach any other machine. */
final class DocsBrowser implements AutoCloseable {

    /** How many pixels its pictures are wide. */
    static final int COLUMNS = 1000;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final ChromeDriver driver;
    private final WebDriverWait wait;

    private DocsBrowser(ChromeDriver driver) {
        this.driver = driver;
        this.wait = new WebDriverWait(driver, PATIENCE, INTERVAL);
    }

    /** A browser; where none is installed, the test is skipped. */
    static DocsBrowser open() {
        Optional<Path> chromium = program("chromium");
        Optional<Path> driver = program("chromedriver");
        assumeTrue(
                chromium.isPresent() && driver.isPresent(),
                "Chromium and its driver are not installed (Debian: chromium, chromium-driver)");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get().toFile())
                .build();
        return new DocsBrowser(new ChromeDriver(service, options));
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Opens the page of a server, and an operation of it at its top.
     *
     * @param operation a part of its summary; empty for none
     * @param rows the height of the picture
     * @return the operations that are shown: that one, or all
     */
    List<String> show(int port, String operation, int rows) {
        this.driver.manage().window().setSize(new Dimension(COLUMNS, rows));
        resize(rows);
        this.driver.get("http://127.0.0.1:" + port + "/docs");
        this.wait.until(driver -> !summaries().isEmpty());
        if (operation.isEmpty()) {
            return summaries().stream().map(DocsBrowser::text).toList();
        }
        WebElement summary = summaries().stream()
                .filter(one -> one.getText().contains(operation))
                .findFirst()
                .orElseThrow();
        // Not by the pointer, which would leave its traces in the picture.
        this.driver.executeScript("arguments[0].click()", summary.findElement(By.className("opblock-summary-control")));
        this.wait.until(
                driver -> !driver.findElements(By.className("opblock-body")).isEmpty());
        this.driver.executeScript(
                "scrollBy({top: arguments[0].getBoundingClientRect().top - 10, behavior: 'instant'})", summary);
        return List.of(text(summary));
    }

    /** The window has a frame in some browsers: what counts is what it shows. */
    private void resize(int rows) {
        long columns = (Long) this.driver.executeScript("return window.innerWidth");
        long shown = (Long) this.driver.executeScript("return window.innerHeight");
        this.driver.manage().window().setSize(new Dimension(2 * COLUMNS - (int) columns, 2 * rows - (int) shown));
    }

    private List<WebElement> summaries() {
        return this.driver.findElements(By.className("opblock-summary"));
    }

    /** The method, the path, and the title, as the page has them in one line each. */
    private static String text(WebElement summary) {
        return String.join(" ", summary.getText().replace("\u200b", "").split("\n"));
    }

    /** What is shown now, as PNG. */
    byte[] picture() {
        return this.driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        this.driver.quit();
    }
}
