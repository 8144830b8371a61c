package io.fastapi.engine.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.Limits;
import io.fastapi.error.HttpException;
import io.fastapi.input.UploadFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares with what Starlette made of the same bytes, see record_multipart.py. */
class MultipartFormTests {

    static List<JsonNode> cases() throws IOException {
        try (InputStream recorded = MultipartFormTests.class.getResourceAsStream("multipart-cases.json")) {
            JsonNode all = JsonMapper.shared().readTree(Objects.requireNonNull(recorded));
            return new ArrayList<>(all.values());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsInStarletteHoweverItIsCut(JsonNode one) throws IOException {
        byte[] body = Base64.getDecoder().decode(one.get("body").asString());
        for (int size : new int[] {body.length, 1, 2, 3, 7}) {
            assertThat(read(one.get("contentType").asString(), body, Math.max(size, 1)))
                    .as("read %d bytes at a time", size)
                    .isEqualTo(expected(one));
        }
    }

    private static Object expected(JsonNode one) {
        JsonNode error = one.get("error");
        if (error != null) {
            return error.asString();
        }
        Map<Object, List<Object>> values = new LinkedHashMap<>();
        for (List<?> value : JsonMapper.shared().convertValue(one.get("values"), List[].class)) {
            values.computeIfAbsent(value.get(0), name -> new ArrayList<>()).add(value);
        }
        return values;
    }

    private static Object read(String contentType, byte[] body, int size) throws IOException {
        try {
            MultipartForm form = new MultipartForm(HeaderOptions.parse(contentType), Limits.DEFAULT, Set.of());
            for (int from = 0; from < body.length; from += size) {
                byte[] piece = Arrays.copyOfRange(body, from, Math.min(from + size, body.length));
                form.feed(piece, piece.length);
            }
            return described(form);
        } catch (HttpException failure) {
            return String.valueOf(failure.detail());
        }
    }

    private static Map<Object, List<Object>> described(MultipartForm form) throws IOException {
        Map<Object, List<Object>> values = new LinkedHashMap<>();
        for (String name : form.finish().names()) {
            List<Object> all = new ArrayList<>();
            for (Object value : form.finish().all(name)) {
                all.add(value(name, value));
            }
            values.put(name, all);
        }
        return values;
    }

    private static List<@Nullable Object> value(String name, Object value) throws IOException {
        if (!(value instanceof UploadFile file)) {
            return List.of(name, value);
        }
        return Arrays.asList(
                name,
                file.filename(),
                file.contentType().orElse(null),
                (int) file.size(),
                Base64.getEncoder().encodeToString(file.bytes()));
    }
}
