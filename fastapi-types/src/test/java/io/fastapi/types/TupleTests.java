package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.UnsupportedTypeException;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records that are arrays of fixed positions; the expected errors are pydantic's. */
class TupleTests {

    private final TypeAdapters adapters = TypeAdapters.defaults();

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Point(int x, @Min(0) int y) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Range<T>(T from, @Nullable T to, @Default("1") int step) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Branch(String name, List<Branch> branches) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Named(
            @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable
            String id,

            String name) {}

    record Line(Point from, Point to) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Open(@JsonAnySetter Map<String, Object> more) {}

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> String violations(TypeAdapter<T> adapter, String json) {
        Validation<T> streamed = adapter.validateJson(bytes(json));
        StringBuilder text = new StringBuilder();
        ((Validation.Invalid<T>) streamed)
                .violations()
                .forEach(one -> text.append(one.type())
                        .append(one.loc())
                        .append(' ')
                        .append(one.msg())
                        .append('\n'));
        return text.toString();
    }

    @Test
    void aRecordMarkedAsArrayIsReadByPosition() {
        TypeAdapter<Line> lines = this.adapters.of(Line.class);
        Line line = new Line(new Point(1, 2), new Point(3, 4));
        assertThat(lines.validateJson(bytes("{'from':[1,2],'to':['3',4]}".replace('\'', '"')))
                        .orElseThrow())
                .isEqualTo(line);
        assertThat(lines.validateObject(Map.of("from", List.of(1, 2), "to", new int[] {3, 4}))
                        .orElseThrow())
                .isEqualTo(line);
        assertThat(new String(lines.toJson(line), StandardCharsets.UTF_8)).isEqualTo("{\"from\":[1,2],\"to\":[3,4]}");
        assertThat(lines.toJsonable(line)).isEqualTo(Map.of("from", List.of(1, 2), "to", List.of(3, 4)));
    }

    @Test
    void whatIsWrongIsReportedAtItsPosition() {
        TypeAdapter<Line> lines = this.adapters.of(Line.class);
        assertThat(violations(lines, "{\"from\":[1],\"to\":[1,2,3]}")).isEqualTo("""
                        missing[from, 1] Field required
                        too_long[to] Tuple should have at most 2 items after validation, not 3
                        """);
        assertThat(violations(lines, "{\"from\":[\"x\",-1],\"to\":{}}")).isEqualTo("""
                        int_parsing[from, 0] Input should be a valid integer, unable to parse string as an integer
                        greater_than_equal[from, 1] Input should be greater than or equal to 0
                        tuple_type[to] Input should be a valid tuple
                        """);
    }

    @Test
    void onlyADefaultMakesAPositionOptional() {
        TypeAdapter<Range<String>> ranges = this.adapters.of(new TypeRef<Range<String>>() {});
        assertThat(ranges.validateJson(bytes("[\"a\",null]")).orElseThrow()).isEqualTo(new Range<>("a", null, 1));
        assertThat(violations(ranges, "[\"a\"]")).isEqualTo("missing[1] Field required\n");
        assertThat(ranges.jsonSchema())
                .hasToString("{\"maxItems\":3,\"minItems\":3,\"prefixItems\":[{\"type\":\"string\"},"
                        + "{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]},{\"default\":1,\"type\":\"integer\"}],"
                        + "\"type\":\"array\"}");
    }

    @Test
    void whatIsOnlyWrittenHasAPositionInOutputOnly() {
        TypeAdapter<Named> named = this.adapters.of(Named.class);
        assertThat(named.validateJson(bytes("[\"x\"]")).orElseThrow()).isEqualTo(new Named(null, "x"));
        assertThat(new String(named.toJson(new Named("1", "x")), StandardCharsets.UTF_8))
                .isEqualTo("[\"1\",\"x\"]");
    }

    @Test
    void aTupleTwiceIsATupleBothTimes() {
        assertThat(this.adapters.of(Point.class).shape()).isInstanceOf(Shape.TupleShape.class);
        assertThat(this.adapters
                        .of(new TypeRef<List<Point>>() {})
                        .validateJson(bytes("[[1,2]]"))
                        .orElseThrow())
                .isEqualTo(List.of(new Point(1, 2)));
    }

    @Test
    void whatAnArrayCannotBeStopsTheStart() {
        assertThatThrownBy(() -> this.adapters.of(Open.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("which has no place for extra fields");
        assertThatThrownBy(() -> this.adapters.of(Branch.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("holds itself");
    }
}
