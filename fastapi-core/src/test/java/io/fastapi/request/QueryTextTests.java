package io.fastapi.request;

import static io.fastapi.request.Urls.includeQueryParams;
import static io.fastapi.request.Urls.removeQueryParams;
import static io.fastapi.request.Urls.replaceQueryParams;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Starlette's {@code URL} makes of the same. */
class QueryTextTests {

    private static final String URL = "http://h/x%20y?q=%C3%BC+b&skip=1&t=a%26b&z#part";

    @Test
    void includedParametersStandLastAndReplaceOthersOfTheirName() {
        assertThat(includeQueryParams(URL, Map.of("skip", 10)))
                .isEqualTo("http://h/x%20y?q=%C3%BC+b&t=a%26b&z=&skip=10#part");
        assertThat(includeQueryParams("/path", Map.of("a", "b c&*~\u00fc"))).isEqualTo("/path?a=b+c%26%2A~%C3%BC");
    }

    @Test
    void replacedParametersAreAll() {
        assertThat(replaceQueryParams(URL, Map.of("a", "\u00fc"))).isEqualTo("http://h/x%20y?a=%C3%BC#part");
        assertThat(replaceQueryParams(URL, Map.of())).isEqualTo("http://h/x%20y#part");
    }

    @Test
    void removedParametersAreGone() {
        assertThat(removeQueryParams(URL, "q", "z", "other")).isEqualTo("http://h/x%20y?skip=1&t=a%26b#part");
    }

    @Test
    void whatIsNoEscapeIsText() {
        assertThat(removeQueryParams("/?a=%zz%4&&=b&%", "c")).isEqualTo("/?a=%25zz%254&=b&%25=");
    }
}
