package io.fastapi.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTests {

    @Test
    void theLastOfSeveralValuesWinsAndAllAreKept() {
        Values values = Values.ofQuery("a=1&b=2&a=3");
        assertThat(values.last("a")).isEqualTo("3");
        assertThat(values.all("a")).containsExactly("1", "3");
        assertThat(values.names()).containsExactly("a", "b");
    }

    @Test
    void blankAndLoneNamesAreEmptyTexts() {
        Values values = Values.ofQuery("a=&b&&c=x=y");
        assertThat(values.last("a")).isEqualTo("");
        assertThat(values.last("b")).isEqualTo("");
        assertThat(values.last("c")).isEqualTo("x=y");
        assertThat(values.last("d")).isNull();
        assertThat(values.size()).isEqualTo(3);
    }

    @Test
    void percentAndPlusAreDecodedAndMalformedSequencesStay() {
        Values values = Values.ofQuery("q=a+b%20c%C3%A9%zz%&%61=1&bad=%ff");
        assertThat(values.last("q")).isEqualTo("a b cé%zz%");
        assertThat(values.last("a")).isEqualTo("1");
        assertThat(values.last("bad")).isEqualTo("\ufffd");
    }

    @Test
    void pathsKeepThePlus() {
        assertThat(RequestPaths.decoded("/a+b%2Fc")).isEqualTo("/a+b/c");
    }

    @Test
    void cookiesAreReadLeniently() {
        Values cookies = Values.ofCookies(List.of("a=1; b=\"x\\\"y\\054\"; novalue; a=2;;", "c = 3"));
        assertThat(cookies.last("a")).isEqualTo("2");
        assertThat(cookies.last("b")).isEqualTo("x\"y,");
        assertThat(cookies.last("")).isEqualTo("novalue");
        assertThat(cookies.last("c")).isEqualTo("3");
    }
}
