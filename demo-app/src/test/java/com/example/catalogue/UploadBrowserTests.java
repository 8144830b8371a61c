package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** A picture is chosen, seen, sent, and then seen by everybody. */
@Tag("browser")
@DirtiesContext // its picture is in a folder that does not outlive a pause of the context
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadBrowserTests {

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    private static Path picture() throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(10, 10, 20, 10);
        Path file = folder.resolve("picture.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void aPictureIsPreviewedSentAndShownInTheShop() throws IOException {
        try (Browser browser = Browser.open(this.port)) {
            browser.get("/upload");
            browser.until().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("#item option")));
            browser.driver().findElement(By.id("picture")).sendKeys(picture().toString());
            isShown(browser, browser.find(browser.driver(), "#preview"));

            browser.click(browser.driver(), "#form button");
            browser.until()
                    .until(ExpectedConditions.textToBePresentInElementLocated(By.id("state"), "206, bytes 0-15/"));

            browser.get("/shop");
            WebElement shown = browser.find(browser.driver(), ".card img");
            isShown(browser, shown);
            assertThat(shown.getDomProperty("src")).isEqualTo(browser.url("/items/1/picture"));
        }
    }

    private static void isShown(Browser browser, WebElement image) {
        browser.until()
                .until(driver -> Long.valueOf(40)
                        .equals(browser.driver().executeScript("return arguments[0].naturalWidth", image)));
    }
}
