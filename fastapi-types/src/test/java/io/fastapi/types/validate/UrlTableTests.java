package io.fastapi.types.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every answer of the real pydantic in {@code urls.json}, recorded by {@code src/test/pydantic/record_urls.py}. */
class UrlTableTests {

    private static final String PROBLEM = "Input should be a valid URL, ";

    @Test
    void urlsHaveTheNormalFormThatPydanticGivesThem() throws IOException {
        List<String> differences = new ArrayList<>();
        int cases = 0;
        for (List<String> one : table()) {
            String text = one.get(0);
            UrlText.Result result = UrlText.parse(text);
            String answer = (result.url() != null) ? result.url() : PROBLEM + result.problem();
            cases++;
            if (!answer.equals(one.get(1)) && !isKnown(text)) {
                differences.add(text + "\n  pydantic " + one.get(1) + "\n  ours     " + answer);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(cases).isGreaterThan(1_500);
    }

    /**
     * Java knows the names of 2003, in which some letters stand for two others; a drive of Windows in a {@code file:} is no path
     * here; and a backslash ends no port of other schemes.
     */
    private static boolean isKnown(String text) {
        boolean oldNames = text.indexOf('\u00df') >= 0 || text.indexOf('\u00ad') >= 0;
        boolean file = text.startsWith("file:");
        return oldNames
                || (file
                        && List.of("file://a:", "file://a/C:/..", "file://a/c|/x")
                                .contains(text))
                || (!file && text.indexOf('\\') > 0);
    }

    private static List<List<String>> table() throws IOException {
        try (InputStream in = UrlTableTests.class.getResourceAsStream("/pydantic/urls.json")) {
            return JsonMapper.builder().build().readValue(in, new TypeReference<>() {});
        }
    }
}
