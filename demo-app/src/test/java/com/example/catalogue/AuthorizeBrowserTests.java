package com.example.catalogue;

import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.error.HttpException;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyCookie;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.security.ApiKeyQuery;
import io.fastapi.security.HttpBasic;
import io.fastapi.security.OAuth2AuthorizationCodeBearer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** "Authorize" in Swagger UI, for what needs no password of the application: a code with PKCE, keys, HTTP Basic. */
@Tag("browser")
@SpringBootTest(
        classes = AuthorizeBrowserTests.Guarded.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "fastapi.docs.swagger-ui-init-oauth.clientId=the-docs",
            "fastapi.docs.swagger-ui-init-oauth.usePkceWithAuthorizationCodeGrant=true",
            "fastapi.docs.swagger-ui-init-oauth.scopes=me",
        })
class AuthorizeBrowserTests {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Guarded {

        private static final OAuth2AuthorizationCodeBearer CODE =
                OAuth2AuthorizationCodeBearer.of("authorize", "token").scope("me", "Read me");

        @Bean
        ApiRouter guarded() {
            return ApiRouter.of(
                    get("/code").name("code").params(CODE).handle(token -> "token " + token),
                    get("/header")
                            .name("header")
                            .params(ApiKeyHeader.name("X-Key"))
                            .handle(key -> "key " + key),
                    get("/query").name("query").params(ApiKeyQuery.name("key")).handle(key -> "key " + key),
                    get("/cookie")
                            .name("cookie")
                            .params(ApiKeyCookie.name("session"))
                            .handle(key -> "key " + key),
                    post("/session")
                            .name("session")
                            .handle(() -> Response.json(Map.of()).cookie("session", "a-key")),
                    get("/basic")
                            .name("basic")
                            .params(HttpBasic.of())
                            .handle(credentials -> credentials.username() + " " + credentials.password()));
        }

        /** An authorization server whose users always agree. Its code is the challenge that the client sent. */
        @Bean
        ApiRouter authorizationServer() {
            return ApiRouter.of(
                            get("/authorize")
                                    .params(query("redirect_uri"), query("state"), query("code_challenge"))
                                    .handle((uri, state, challenge) -> Response.redirect(
                                            uri + "?state=" + state.replace("=", "%3D") + "&code=" + challenge)),
                            post("/token")
                                    .params(form("client_id"), form("code"), form("code_verifier"))
                                    .handle(Guarded::token))
                    .includeInSchema(false);
        }

        private static Map<String, String> token(String clientId, String code, String verifier)
                throws GeneralSecurityException {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            if (!code.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(hash))) {
                throw new HttpException(400, "The verifier does not fit the challenge");
            }
            return Map.of("access_token", "of-" + clientId, "token_type", "bearer");
        }
    }

    @LocalServerPort
    private int port;

    @Test
    void aCodeWithPkceOpensAnOperation() {
        try (Browser browser = Browser.open(this.port)) {
            WebElement operation = opened(browser, "code");
            String page = browser.driver().getWindowHandle();
            browser.click(browser.driver(), ".auth-container .modal-btn.authorize");
            browser.until().until(driver -> driver.getWindowHandles().equals(Set.of(page)));
            browser.untilLoggedIn();
            assertThat(executed(browser, operation)).startsWith("200").contains("token of-the-docs");
        }
    }

    @Test
    void keysOpenOperations() {
        try (Browser browser = Browser.open(this.port)) {
            for (String place : List.of("header", "query")) {
                WebElement operation = opened(browser, place);
                browser.find(browser.driver(), ".auth-container input").sendKeys("a key");
                browser.click(browser.driver(), ".auth-container .modal-btn.authorize");
                assertThat(executed(browser, operation)).startsWith("200").contains("key a key");
            }
        }
    }

    /** No page can send a cookie of its own; the browser sends the one that it was given. */
    @Test
    void aKeyInACookieOpensAnOperationOnceTheBrowserHasIt() {
        try (Browser browser = Browser.open(this.port)) {
            WebElement operation = ready(browser, "cookie");
            assertThat(browser.execute(operation)).startsWith("401");
            browser.click(operation, ".btn-clear");
            WebElement session = browser.operation("default-session_session_post");
            browser.click(session, ".try-out__btn");
            assertThat(browser.execute(session)).startsWith("200");
            assertThat(browser.execute(operation)).startsWith("200").contains("key a-key");
        }
    }

    @Test
    void aNameAndAPasswordOpenAnOperation() {
        try (Browser browser = Browser.open(this.port)) {
            WebElement operation = ready(browser, "basic"); // a refusal would open the browser's own dialog
            browser.click(operation, ".authorization__btn");
            browser.find(browser.driver(), "#auth-basic-username, [name=username]")
                    .sendKeys("alice");
            browser.find(browser.driver(), "#auth-basic-password, [name=password]")
                    .sendKeys("s3cret");
            browser.click(browser.driver(), ".auth-container .modal-btn.authorize");
            assertThat(executed(browser, operation)).startsWith("200").contains("alice s3cret");
        }
    }

    /** An operation that refuses as long as nobody is logged in, with its dialog open. */
    private static WebElement opened(Browser browser, String name) {
        WebElement operation = ready(browser, name);
        assertThat(browser.execute(operation)).startsWith("401");
        browser.click(operation, ".btn-clear");
        browser.click(operation, ".authorization__btn");
        return operation;
    }

    private static WebElement ready(Browser browser, String name) {
        browser.get("/docs");
        WebElement operation = browser.operation("default-" + name + "_" + name + "_get");
        browser.click(operation, ".try-out__btn");
        return operation;
    }

    private static String executed(Browser browser, WebElement operation) {
        browser.click(browser.driver(), ".auth-container .btn-done");
        return browser.execute(operation);
    }
}
