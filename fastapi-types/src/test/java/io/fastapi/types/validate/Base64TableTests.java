package io.fastapi.types.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every answer of the real pydantic in {@code base64.json}, recorded by {@code src/test/pydantic/record_base64.py}. */
class Base64TableTests {

    private static final String PROBLEM = "Data should be valid base64: ";

    @Test
    void aTextSaysInBase64WhatPydanticReadsOrIsWrongInItsWords() throws IOException {
        List<List<String>> table = table();
        assertThat(table)
                .allSatisfy(one -> assertThat(answer(one.get(0))).as(one.get(0)).isEqualTo(one.get(1)));
        assertThat(table).hasSizeGreaterThan(1_000);
    }

    private static String answer(String text) {
        Base64Text.Result result = Base64Text.decode(text);
        return (result.bytes() != null) ? HexFormat.of().formatHex(result.bytes()) : PROBLEM + result.problem();
    }

    private static List<List<String>> table() throws IOException {
        try (InputStream in = Base64TableTests.class.getResourceAsStream("/pydantic/base64.json")) {
            return JsonMapper.builder().build().readValue(in, new TypeReference<>() {});
        }
    }
}
