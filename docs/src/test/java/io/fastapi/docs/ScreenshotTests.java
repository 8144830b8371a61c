package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/**
 * The pictures of {@code /docs}: what a page says of its picture is what a browser shows now. {@code -Ddocs.write} makes them anew.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenshotTests {

    private static final Path IMAGES = Navigation.PAGES.resolve("images");

    private DocsBrowser browser;

    static Stream<Screenshot> screenshots() {
        return Screenshot.all().stream();
    }

    @BeforeAll
    void open() {
        this.browser = DocsBrowser.open();
    }

    @AfterAll
    void close() {
        if (this.browser != null) {
            this.browser.close();
        }
    }

    @ParameterizedTest
    @MethodSource("screenshots")
    void aPageSaysWhatItsPictureShows(Screenshot screenshot) throws Exception {
        Class<?> main = Class.forName(getClass().getPackageName() + "." + screenshot.application());
        try (ReactiveWebServerApplicationContext context =
                (ReactiveWebServerApplicationContext) SpringApplication.run(main, "--server.port=0")) {
            List<String> shown =
                    this.browser.show(context.getWebServer().getPort(), screenshot.operation(), screenshot.rows());
            String said = "![/docs shows " + String.join(", ", shown) + screenshot.link();
            Path page = Navigation.PAGES.resolve(screenshot.page());
            if (Navigation.isWriting()) {
                write(screenshot, page, said);
            }
            assertThat(Navigation.read(page).lines())
                    .as("written anew by -Ddocs.write")
                    .contains(said);
            BufferedImage picture = ImageIO.read(file(screenshot).toFile());
            assertThat(List.of(picture.getWidth(), picture.getHeight()))
                    .isEqualTo(List.of(DocsBrowser.COLUMNS, screenshot.rows()));
        }
    }

    private void write(Screenshot screenshot, Path page, String said) throws IOException {
        Files.createDirectories(IMAGES);
        Files.write(file(screenshot), this.browser.picture());
        List<String> lines = Navigation.read(page)
                .lines()
                .map(line -> line.endsWith(screenshot.link()) ? said : line)
                .toList();
        Navigation.write(page, String.join("\n", lines) + "\n");
    }

    private static Path file(Screenshot screenshot) {
        return IMAGES.resolve(screenshot.name() + ".png");
    }
}
