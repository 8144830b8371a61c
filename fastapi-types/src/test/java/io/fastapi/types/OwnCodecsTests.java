package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.error.Violation;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** What the mapper, a class or a value reads and writes in a way of its own. */
class OwnCodecsTests {

    private final TypeAdapters defaults = TypeAdapters.defaults();

    record Cents(long value) {}

    record Bill(Cents total, long id, BigDecimal tax, LocalDate day, List<Long> numbers) {}

    static final class CentsWriter extends ValueSerializer<Cents> {

        @Override
        public void serialize(Cents value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.value() + " cents");
        }
    }

    @Test
    void serializersOfTheMapperCountForTextsAndNumbersAndForWhatIsOnlyWritten() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new SimpleModule()
                        .addSerializer(Cents.class, new CentsWriter())
                        .addSerializer(long.class, ToStringSerializer.instance)
                        .addSerializer(Long.class, ToStringSerializer.instance)
                        .addSerializer(BigDecimal.class, ToStringSerializer.instance))
                .withConfigOverride(LocalDate.class, one -> one.setFormat(JsonFormat.Value.forPattern("dd.MM.yyyy")))
                .build();
        Bill bill = new Bill(new Cents(3), 4, new BigDecimal("1.5"), LocalDate.of(2020, 1, 2), List.of(5L));
        assertThat(new String(TypeAdapters.of(mapper).of(Bill.class).forOutput().toJson(bill), StandardCharsets.UTF_8))
                .isEqualTo(mapper.writeValueAsString(bill))
                .contains("3 cents", "\"4\"", "\"5\"", "02.01.2020");
    }

    record Written(
            @JsonValue @JsonSerialize(using = ToStringSerializer.class)
            long value) {}

    record Raw(@JsonValue @JsonRawValue String value) {}

    record Zoned(@JsonFormat(timezone = "Asia/Tokyo") Date at) {}

    @Test
    void whatStandsOnAValueOrSaysAZoneIsCarriedOut() {
        for (Object value : List.of(new Written(1), new Raw("[1]"), new Zoned(new Date(0)))) {
            assertThat(written(value)).isEqualTo(JsonMapper.shared().writeValueAsString(value));
        }
    }

    @SuppressWarnings("unchecked") // an adapter of the value's own class
    private String written(Object value) {
        TypeAdapter<Object> adapter = (TypeAdapter<Object>) (TypeAdapter<?>) this.defaults.of(value.getClass());
        return new String(adapter.forOutput().toJson(value), StandardCharsets.UTF_8);
    }

    static final class PointReader extends ValueDeserializer<Point> {

        @Override
        public Point deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode tree = parser.readValueAsTree();
            return new Point(
                    tree.get("x").asInt(), LocalDate.parse(tree.get("day").asString()));
        }
    }

    @JsonDeserialize(using = PointReader.class)
    record Point(int x, LocalDate day) {}

    record Points(Point one, List<Point> more, int n) {}

    @Test
    void aDeserializerThatStumblesOverWhatIsNotThereIsAnErrorOfItsField() {
        assertThat(errors(Points.class, "{\"one\":{},\"more\":[{\"x\":1,\"day\":\"x\"},3],\"n\":\"x\"}"))
                .extracting(one -> one.type() + one.loc())
                .containsExactly("value_error[one]", "value_error[more, 0]", "value_error[more, 1]", "int_parsing[n]");
    }

    private <T> List<Violation> errors(Class<T> type, String json) {
        return ((Validation.Invalid<T>) this.defaults.of(type).validateJson(json.getBytes(StandardCharsets.UTF_8)))
                .violations();
    }

    record Day(@JsonValue String text) {

        Day {
            LocalDate.parse(text);
        }
    }

    record Stay(Day from, int nights) {

        Stay {
            LocalDate.of(2020, 1, nights);
        }
    }

    @Test
    void aDateThatIsNoneIsAValueErrorOfWhatRefusesIt() {
        assertThat(errors(Stay.class, "{\"from\":\"x\",\"nights\":1}"))
                .extracting(one -> one.type() + one.loc())
                .containsExactly("value_error[from]");
        assertThat(errors(Stay.class, "{\"from\":\"2020-01-01\",\"nights\":77}"))
                .extracting(one -> one.type() + one.loc())
                .containsExactly("value_error[]");
    }

    record SameNames(
            @JsonProperty("x") int a, @JsonProperty("x") int b) {}

    record TwoValues(@JsonValue int a, @JsonValue int b) {}

    record NoPattern(@JsonFormat(pattern = "bb") LocalDate a) {}

    static final class Unmade extends ValueDeserializer<String> {

        Unmade(String argument) {
            throw new IllegalStateException(argument);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return "";
        }
    }

    record Uses(@JsonDeserialize(using = Unmade.class) String a) {}

    record Around(Uses inner, Map<String, TwoValues> more) {}

    static class Twice {

        @JsonCreator
        Twice(@JsonProperty("a") int a) {}

        @JsonCreator
        Twice(@JsonProperty("a") int a, @JsonProperty("b") int b) {}
    }

    @JsonFormat(shape = JsonFormat.Shape.OBJECT)
    public static class Fielded extends ArrayList<String> {

        private static final long serialVersionUID = 1;
        public int more = 3;
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SameNames.class,
                TwoValues.class,
                NoPattern.class,
                Uses.class,
                Around.class,
                Twice.class,
                Fielded.class
            })
    void annotationsThatContradictEachOtherStopTheStartWithAFix(Class<?> type) {
        assertThatThrownBy(() -> this.defaults.of(type).forOutput())
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("Fix: ");
    }
}
