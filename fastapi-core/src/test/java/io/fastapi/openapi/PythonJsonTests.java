package io.fastapi.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PythonJsonTests {

    private static final String JSON = "{\"a\":[1,2.0,true,null],\"ü\":\"\\u001f\\u007f\\n\\\"🎉\"}";

    @Test
    void compactTextHasNoSpacesAndKeepsUnicode() {
        assertThat(new String(PythonJson.compact(new JsonMapper().readTree(JSON)), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":[1,2.0,true,null],\"ü\":\"\\u001f\u007f\\n\\\"🎉\"}");
    }

    @Test
    void defaultTextHasSpacesAndIsAscii() {
        assertThat(PythonJson.dumps(new JsonMapper().readTree(JSON)))
                .isEqualTo("{\"a\": [1, 2.0, true, null], \"\\u00fc\": \"\\u001f\\u007f\\n\\\"\\ud83c\\udf89\"}");
    }

    /** What CPython prints for {@code repr(x)}. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0",
        "-0.0, -0.0",
        "1.0, 1.0",
        "-1.5, -1.5",
        "0.1, 0.1",
        "100000.0, 100000.0",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "1.25e-7, 1.25e-07",
        "-1e-300, -1e-300",
        "123456789012345.6, 123456789012345.6",
        "1234567890123456.0, 1234567890123456.0",
        "1e16, 1e+16",
        "1.5e16, 1.5e+16",
        "1e100, 1e+100",
    })
    void floatsAreWrittenAsPythonWritesThem(double value, String text) {
        assertThat(PythonFloats.repr(value)).isEqualTo(text);
    }
}
