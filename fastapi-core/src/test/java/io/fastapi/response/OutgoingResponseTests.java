package io.fastapi.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutgoingResponseTests {

    @Test
    void cookiesAreWrittenAsStarletteWritesThem() {
        OutgoingResponse response = new OutgoingResponse().cookie("fakesession", "fake-cookie value");
        assertThat(response.headers())
                .containsExactly(Map.entry("set-cookie", "fakesession=\"fake-cookie value\"; Path=/; SameSite=lax"));
    }

    @Test
    void allAttributesOfACookieAreWritten() {
        Cookie cookie = Cookie.of("a", "b")
                .domain("example.com")
                .maxAge(Duration.ofMinutes(1))
                .httpOnly()
                .secure()
                .path("/x")
                .sameSite("strict");

        assertThat(new OutgoingResponse().cookie(cookie).headers().get(0).getValue())
                .isEqualTo("a=b; Domain=example.com; HttpOnly; Max-Age=60; Path=/x; SameSite=strict; Secure");
    }

    @Test
    void valuesThatAHeaderCannotCarryAreQuoted() {
        assertThat(Cookie.of("n", "\u00e9;,\"").header()).isEqualTo("n=\"\\351\\073\\054\\\"\"; Path=/; SameSite=lax");
        assertThat(Cookie.of("e", "").header()).isEqualTo("e=\"\"; Path=/; SameSite=lax");
    }

    @Test
    void aHeaderReplacesOrIsAdded() {
        OutgoingResponse response =
                new OutgoingResponse().header("X-A", "1").header("x-a", "2").addHeader("x-a", "3");
        assertThat(response.headers()).containsExactly(Map.entry("x-a", "2"), Map.entry("x-a", "3"));
    }

    @Test
    void redirectsEncodeTheirLocation() {
        assertThat(Response.redirect("/a b?c=é").headers()).containsExactly(Map.entry("location", "/a%20b?c=%C3%A9"));
    }
}
