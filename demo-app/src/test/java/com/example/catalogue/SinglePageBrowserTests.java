package com.example.catalogue;

import static io.fastapi.Dsl.frontend;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.routing.ApiRouter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

/** A single-page application that Vite has built, {@code src/test/frontend}, behind operations, in a real browser. */
@Tag("browser")
class SinglePageBrowserTests {

    private static final Path SOURCES = Path.of("src/test/frontend");
    private static final Path BUILD = Path.of("target/frontend");
    private static final long PATIENCE_MINUTES = 5;

    private static ConfigurableApplicationContext context;
    private static int port;

    @BeforeAll
    static void buildAndStart() throws Exception {
        FileSystemUtils.copyRecursively(SOURCES, BUILD);
        assumeTrue(run("npm", "--version").equals("0"), "npm is not installed (Debian: npm)");
        if (!Files.isDirectory(BUILD.resolve("node_modules/vite"))) {
            assumeTrue(
                    run("npm", "ci", "--no-audit", "--no-fund").equals("0"),
                    "npm cannot install Vite: is there a network?");
        }
        assertThat(run("npm", "run", "build")).as("the exit status of Vite").isEqualTo("0");
        context = new SpringApplicationBuilder(Application.class)
                .properties("server.port=0", "spring.main.banner-mode=off")
                .run();
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void stop() {
        if (context != null) {
            context.close();
        }
    }

    /** The exit status of a command, with what it said if it failed, or what kept it from starting. */
    private static String run(String... command) throws InterruptedException {
        Path log = BUILD.resolve("npm.log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(BUILD.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start(); // its input is its own: that of this process brings commands of the build
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            process.destroy();
            if (!ended) {
                return "too slow";
            }
            return (process.exitValue() == 0) ? "0" : process.exitValue() + ": " + Files.readString(log);
        } catch (IOException missing) {
            return String.valueOf(missing.getMessage());
        }
    }

    private static HttpResponse<String> send(String path, String accept) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("accept", accept)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theApplicationFindsItsPagesAndOperations() {
        try (Browser browser = Browser.open(port)) {
            browser.get("/");
            browser.until().until(ExpectedConditions.textToBe(By.tagName("h1"), "Items"));
            assertThat(browser.find(browser.driver(), "h1").getCssValue("color"))
                    .isEqualTo("rgba(0, 128, 128, 1)");

            browser.driver().findElement(By.linkText("Plumbus")).click();
            browser.until().until(ExpectedConditions.textToBe(By.tagName("h1"), "Plumbus"));
            assertThat(browser.driver().getCurrentUrl()).isEqualTo(browser.url("/items/2"));

            browser.driver().navigate().back();
            browser.until().until(ExpectedConditions.textToBe(By.tagName("h1"), "Items"));
            assertThat(browser.requests())
                    .contains(browser.url("/api/items"), browser.url("/api/items/2"))
                    .anyMatch(requested -> requested.matches(".*/assets/index-[\\w-]+\\.js"))
                    .anyMatch(requested -> requested.matches(".*/assets/index-[\\w-]+\\.css"))
                    .allSatisfy(requested -> assertThat(requested).startsWith(browser.url("/")));
        }
    }

    @Test
    void aDeepLinkIsAPageOfTheApplication() {
        try (Browser browser = Browser.open(port)) {
            browser.get("/items/2");
            browser.until().until(ExpectedConditions.textToBe(By.tagName("h1"), "Plumbus"));

            browser.driver().navigate().refresh();
            browser.until().until(ExpectedConditions.textToBe(By.tagName("h1"), "Plumbus"));

            browser.get("/items/9");
            browser.until().until(ExpectedConditions.textToBe(By.tagName("h1"), "Item not found"));
        }
    }

    @Test
    void operationsComeFirstAndAMissingFileIsNoPage() throws Exception {
        assertThat(send("/api/items/1", "text/html").body()).isEqualTo("{\"id\":1,\"name\":\"Portal gun\"}");
        assertThat(send("/api/items/9", "text/html").statusCode()).isEqualTo(404);
        assertThat(send("/assets/missing.js", "*/*").statusCode()).isEqualTo(404);
        assertThat(send("/items/1", "text/html").body()).isEqualTo(Files.readString(BUILD.resolve("dist/index.html")));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        record Entry(int id, String name) {}

        private static final List<Entry> ENTRIES = List.of(new Entry(1, "Portal gun"), new Entry(2, "Plumbus"));

        @Bean
        FastApi app() {
            ApiRouter api = ApiRouter.of(
                            get("/items").handle(() -> ENTRIES),
                            get("/items/{id}").params(path("id", int.class)).handle(Application::find))
                    .prefix("/api");
            return FastApi.of(api, frontend("/", BUILD.resolve("dist").toString()));
        }

        private static Entry find(int id) {
            return ENTRIES.stream()
                    .filter(entry -> entry.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new HttpException(404, "Item not found"));
        }
    }
}
