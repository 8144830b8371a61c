package io.fastapi.types.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading as CPython does: {@code json.json} is recorded by {@code src/test/pydantic/record_json.py}. */
class JsonDocumentTests {

    @Test
    void answersLikePython() throws IOException {
        List<String> differences = new ArrayList<>();
        List<?> cases = cases();
        for (Object one : cases) {
            List<?> line = (List<?>) one;
            JsonDocument actual = JsonDocument.parse(
                    ((String) line.get(0)).getBytes(StandardCharsets.ISO_8859_1), JsonDocument.DEFAULT_DEPTH);
            if (!shown(actual).equals(expected(line))) {
                differences.add(line.get(0) + "\n  Python " + expected(line) + "\n  we     " + shown(actual));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(cases.size()).isGreaterThan(1500);
    }

    @Test
    void whereStreamingSucceedsItAgrees() throws IOException {
        JsonSource.Factory factory = new JsonSource.Factory(JsonDocument.DEFAULT_DEPTH);
        for (Object one : cases()) {
            byte[] document = ((String) ((List<?>) one).get(0)).getBytes(StandardCharsets.ISO_8859_1);
            JsonDocument streamed = factory.read(document);
            if (streamed != null) {
                assertThat(shown(streamed)).isEqualTo(shown(JsonDocument.parse(document, JsonDocument.DEFAULT_DEPTH)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"965, true", "966, false"})
    void nestingEndsWhereFastApisDoes(int depth, boolean readable) {
        JsonDocument document = JsonDocument.parse("[".repeat(depth) + "]".repeat(depth), JsonDocument.DEFAULT_DEPTH);
        assertThat(document instanceof JsonDocument.Value).isEqualTo(readable);
    }

    private static String expected(List<?> line) {
        if (line.size() == 2) {
            return "value " + line.get(1);
        }
        return (line.get(2) instanceof List<?> error) ? error.get(0) + " at " + error.get(1) : "unreadable";
    }

    private static String shown(JsonDocument document) {
        if (document instanceof JsonDocument.Value value) {
            return "value " + value.value();
        }
        return (document instanceof JsonDocument.Malformed malformed)
                ? malformed.error() + " at " + malformed.position()
                : "unreadable";
    }

    private static List<?> cases() throws IOException {
        try (InputStream cases = JsonDocumentTests.class.getResourceAsStream("/pydantic/json.json")) {
            return (List<?>)
                    ((JsonDocument.Value) JsonDocument.parse(cases.readAllBytes(), JsonDocument.DEFAULT_DEPTH)).value();
        }
    }
}
