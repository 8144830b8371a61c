package io.fastapi.types.serialize;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.shape.Shapes;
import io.fastapi.types.source.JsonDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what is written with the table that {@code src/test/pydantic/record_outputs.py} recorded. */
class OutputTableTests {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Shapes shapes = Shapes.of(MAPPER, (shape, json, ruled) -> () -> json);
    private final Serializers serializers = Serializers.of(MAPPER, this.shapes, JsonDocument.DEFAULT_DEPTH);

    private record Row(String kind, String text, String typed, String untyped) {}

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OutputTableTests.class.getResourceAsStream("outputs.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = MAPPER.readTree(line);
                rows.add(new Row(
                        row.get(0).asString(),
                        row.get(1).asString(),
                        row.get(2).asString(),
                        row.get(3).asString()));
            }
        }
        return rows;
    }

    private static Object value(Row row) {
        String text = row.text();
        boolean offset = text.endsWith("+00:00") || text.matches(".*[+-]\\d\\d:\\d\\d$");
        return switch (row.kind()) {
            case "float" -> Double.valueOf(text);
            case "decimal" -> new BigDecimal(text);
            case "duration" -> Duration.ofNanos(Math.multiplyExact(Long.parseLong(text), 1000L));
            case "datetime" -> offset ? OffsetDateTime.parse(text) : LocalDateTime.parse(text);
            case "time" -> offset ? OffsetTime.parse(text) : LocalTime.parse(text);
            default -> text;
        };
    }

    private static String utf8(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"float", "decimal", "duration", "datetime", "time", "text"})
    void valuesAreWrittenAsPydanticAndFastapiDo(String kind) throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (Row row : rows()) {
            if (row.kind().equals(kind)) {
                Object value = value(row);
                Serializer<Object> typed =
                        this.serializers.typed(this.shapes.shape(value.getClass()), FieldFilter.none());
                expected.add(row.text() + ": " + row.typed() + " / " + row.untyped());
                actual.add(row.text() + ": " + utf8(this.serializers.toJson(typed, value)) + " / "
                        + utf8(this.serializers.untyped().toJson(value)));
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void theTableHasThousandsOfRows() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(3_000);
    }
}
