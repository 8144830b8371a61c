package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.test.FastApiTestClient;
import io.fastapi.test.WebSocketTestSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The chat in a real browser that cannot reach any other machine. */
@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ChatBrowserTests {

    @LocalServerPort
    private int port;

    @Test
    void aPageTalksToOthersAndReadsWhatTheySay() {
        try (Browser browser = Browser.open(this.port);
                WebSocketTestSession other = FastApiTestClient.port(this.port).websocket("/chat/garden")) {
            browser.get("/chat.html?room=garden");
            until(browser, "state", "connected to garden");

            say(browser, "alice", "hello");
            assertThat(other.receiveText()).isEqualTo("{\"name\":\"alice\",\"text\":\"hello\"}");
            until(browser, "messages", "alice: hello");
            other.sendText("{\"name\":\"bob\",\"text\":\"hi <b>alice</b>\"}");
            until(browser, "messages", "bob: hi <b>alice</b>");
            until(browser, "events", "bob: hi <b>alice</b>");

            say(browser, "alice", "");
            until(browser, "problem", "text: String should");
            say(browser, "alice", "bye");
            until(browser, "messages", "alice: bye");
            assertThat(browser.driver().findElements(By.cssSelector("#messages li")))
                    .hasSize(3);
            assertThat(browser.requests())
                    .isNotEmpty()
                    .allSatisfy(requested -> assertThat(requested).contains("://127.0.0.1:" + this.port + "/"));
        }
    }

    private static void say(Browser browser, String name, String text) {
        browser.find(browser.driver(), "#name").clear();
        browser.find(browser.driver(), "#name").sendKeys(name);
        browser.find(browser.driver(), "#text").sendKeys(text);
        browser.click(browser.driver(), "#form button");
    }

    private static void until(Browser browser, String id, String text) {
        browser.until().until(ExpectedConditions.textToBePresentInElementLocated(By.id(id), text));
    }
}
