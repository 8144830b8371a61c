package io.fastapi.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonJsonTests {

    @Test
    void spacedTextIsAsciiWithSpacesOutsideTexts() {
        assertThat(PythonJson.spaced("{\"a:,\\\",\":[1,2.0,{}],\"ü\":\"\u007f🎉\"}"))
                .isEqualTo("{\"a:,\\\",\": [1, 2.0, {}], \"\\u00fc\": \"\\u007f\\ud83c\\udf89\"}");
    }
}
