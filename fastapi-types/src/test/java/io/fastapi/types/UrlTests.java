package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTests {

    private final TypeAdapter<URI> uris = TypeAdapters.defaults().of(URI.class);

    @ParameterizedTest
    @CsvSource({
        "http://h/a%20b, http://h/a%20b",
        "http://h/a%, http://h/a%25",
        "http://h/%4, http://h/%254",
        "x://h/%zz, x://h/%25zz",
        "x://h/%4z, x://h/%254z",
        "http://h/%%41, http://h/%25%41",
        "http://h/?q=%zz, http://h/?q=%25zz",
        "http://h/#%, http://h/#%25",
        "http://u%:p%zz@h/, http://u%25:p%25zz@h/",
        "x://h%zz/, x://h%25zz/",
        "mailto:%zz, mailto:%25zz",
        "x://h/é%, x://h/%C3%A9%25",
    })
    void aPercentSignThatBeginsNoEscapeIsEscaped(String text, String expected) {
        assertThat(this.uris.validateObject(text).orElseThrow()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "http://h/#b#c, http://h/#b%23c",
        "x://h?a|b, x://h?a%7Cb",
        "x://h#a|b, x://h#a%7Cb",
        "x://a{b}/, x://a%7Bb%7D/",
        "x://[::1]/[a], x://[::1]/%5Ba%5D",
    })
    void whatJavaTakesNowhereIsEscapedInEachPart(String text, String expected) {
        assertThat(this.uris.validateObject(text).orElseThrow()).hasToString(expected);
    }

    @Test
    void controlCharactersAroundAUrlAreDroppedAndOtherWhiteSpaceIsNot() {
        assertThat(this.uris.validateObject("\0\u001f x://h/ \u0001").orElseThrow())
                .hasToString("x://h/");
        assertThat(this.uris.validateObject("x://h/\u2028").orElseThrow()).hasToString("x://h/%E2%80%A8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://", "a:", "a:#b"})
    void whatIsBehindTheSchemeIsNotEmpty(String text) {
        assertThat(this.uris.validateObject(text))
                .asString()
                .contains("Input should be a valid URL, empty host")
                .doesNotContain("Java");
    }

    @Test
    void aUrlOfASchemeThatJavaCannotOpenIsRefusedWithoutNamingJava() {
        assertThat(TypeAdapters.defaults().of(URL.class).validateObject("redis://h"))
                .asString()
                .contains("Input should be a valid URL, unknown scheme")
                .doesNotContain("Java");
    }
}
