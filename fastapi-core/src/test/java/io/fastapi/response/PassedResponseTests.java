package io.fastapi.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** An answer that somebody else wrote and that is passed on. */
class PassedResponseTests {

    private final HttpHeaders written = new HttpHeaders();

    @BeforeEach
    void write() {
        this.written.set("Content-Type", "text/plain");
        this.written.set("X-Kept", "kept");
        this.written.add("Set-Cookie", "a=1");
        this.written.add("Set-Cookie", "b=2");
    }

    private Response passed() {
        return Response.passed(201, this.written, new Content.Empty(), List.of());
    }

    @Test
    void itHasTheHeadersThatWereWritten() {
        assertThat(passed().status()).isEqualTo(201);
        assertThat(passed().mediaType()).contains("text/plain");
        assertThat(passed().headers())
                .containsExactlyInAnyOrder(
                        Map.entry("x-kept", "kept"), Map.entry("set-cookie", "a=1"), Map.entry("set-cookie", "b=2"));
    }

    @Test
    void whatIsSetReplacesAndWhatIsAddedStandsBeside() {
        Response changed = passed().header("x-kept", "changed").addHeader("set-cookie", "c=3");
        assertThat(changed.headers())
                .containsExactlyInAnyOrder(
                        Map.entry("x-kept", "changed"),
                        Map.entry("set-cookie", "a=1"),
                        Map.entry("set-cookie", "b=2"),
                        Map.entry("set-cookie", "c=3"));
        assertThat(passed().headers()).contains(Map.entry("x-kept", "kept"));
    }

    @Test
    void onlyTheChangesAreWritten() {
        Response changed = passed().header("x-kept", "changed")
                .addHeader("set-cookie", "c=3")
                .mediaType("text/css")
                .header("x-new", "new");
        changed.writeHeaders(this.written);
        assertThat(this.written.get("x-kept")).containsExactly("changed");
        assertThat(this.written.get("set-cookie")).containsExactly("a=1", "b=2", "c=3");
        assertThat(this.written.get("content-type")).containsExactly("text/css");
        assertThat(this.written.get("x-new")).containsExactly("new");
        assertThat(changed.headers().stream()
                        .filter(header -> header.getKey().equals("set-cookie"))
                        .map(Map.Entry::getValue))
                .containsExactly("a=1", "b=2", "c=3");
    }

    @Test
    void aContentTypeThatIsSetAsAHeaderIsTheOnlyOne() {
        passed().header("content-type", "text/css").writeHeaders(this.written);
        assertThat(this.written.get("content-type")).containsExactly("text/css");
        passed().withoutHeader("x-kept").header("content-type", "text/html").writeHeaders(this.written);
        assertThat(this.written.get("content-type")).containsExactly("text/html");
    }

    @Test
    void whatIsTakenAwayIsNotWritten() {
        passed().header("x-new", "new").withoutHeader("set-cookie").writeHeaders(this.written);
        assertThat(this.written.headerNames()).containsExactlyInAnyOrder("Content-Type", "x-kept", "x-new");
    }

    @Test
    void otherHeadersAreReplaced() {
        HttpHeaders others = new HttpHeaders();
        others.set("x-old", "old");
        passed().header("x-new", "new").writeHeaders(others);
        assertThat(others.get("x-old")).isNull();
        assertThat(others.get("set-cookie")).isEqualTo(List.of("a=1", "b=2"));
        assertThat(others.get("x-new")).containsExactly("new");
    }
}
