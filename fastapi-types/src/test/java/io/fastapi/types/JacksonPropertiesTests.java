package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeSpec;
import jakarta.validation.constraints.Past;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** Fields that only Jackson can read and write are checked like the others. */
class JacksonPropertiesTests {

    private final TypeAdapters adapters = TypeAdapters.defaults();

    static final class Cents extends ValueDeserializer<Long> {

        @Override
        public Long deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getString();
            if (text.isEmpty()) {
                throw new IllegalArgumentException("an amount is needed");
            }
            if (text.startsWith("-")) {
                return (Long) context.handleWeirdStringValue(Long.class, text, "no debts");
            }
            return Long.parseLong(text.replace(".", ""));
        }
    }

    static final class Euros extends ValueSerializer<Long> {

        @Override
        public void serialize(Long cents, JsonGenerator out, SerializationContext context) {
            out.writeString(cents / 100 + "." + cents % 100);
        }
    }

    record Bill(
            String number,

            @JsonFormat(pattern = "dd.MM.yyyy") @Past LocalDate day,

            @JsonDeserialize(using = Cents.class) @JsonSerialize(using = Euros.class)
            Long total,

            @JsonFormat(pattern = "dd.MM.yyyy") @Nullable LocalDate paid,

            @JsonFormat(pattern = "dd.MM.yyyy") Optional<LocalDate> due,

            @JsonFormat(pattern = "dd.MM.yyyy") @Default("01.01.2020")
            LocalDate since,

            Currency currency) {}

    private <T> List<String> errors(Class<T> type, String json) {
        return ((Validation.Invalid<T>) this.adapters.of(type).validateJson(json.getBytes(StandardCharsets.UTF_8)))
                .violations().stream()
                        .map(one -> one.type() + " " + one.loc() + " " + one.msg())
                        .toList();
    }

    @Test
    void aFormatOrDeserializerOfAFieldIsUsedForThatField() {
        String json = """
                {"number":"1","day":"24.12.2020","total":"12.50","paid":null,"due":"01.02.2021","currency":"EUR"}\
                """;
        Bill bill = this.adapters
                .of(Bill.class)
                .validateJson(json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(bill)
                .isEqualTo(new Bill(
                        "1",
                        LocalDate.of(2020, 12, 24),
                        1250L,
                        null,
                        Optional.of(LocalDate.of(2021, 2, 1)),
                        LocalDate.of(2020, 1, 1),
                        Currency.getInstance("EUR")));
        assertThat(new String(this.adapters.of(Bill.class).toJson(bill), StandardCharsets.UTF_8))
                .isEqualTo("{\"number\":\"1\",\"day\":\"24.12.2020\",\"total\":\"12.50\",\"paid\":null,"
                        + "\"due\":\"01.02.2021\",\"since\":\"01.01.2020\",\"currency\":\"EUR\"}");
        assertThat(((Map<?, ?>) this.adapters.of(Bill.class).toJsonable(bill)).get("day"))
                .isEqualTo("24.12.2020");
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnceInTheWordsOfTheApplication() {
        assertThat(errors(Bill.class, "{\"day\":\"2020-12-24\",\"total\":\"\",\"paid\":\"x\",\"currency\":\"?\"}"))
                .containsExactly(
                        "missing [number] Field required",
                        "value_error [day] Value error, input should match the format dd.MM.yyyy",
                        "value_error [total] Value error, an amount is needed",
                        "value_error [paid] Value error, input should match the format dd.MM.yyyy",
                        "value_error [currency] Value error, '?' is not a currency code");
        assertThat(errors(
                        Bill.class,
                        "{\"number\":1,\"day\":\"24.12.2999\",\"total\":\"-1\",\"currency\":\"EUR\",\"since\":null}"))
                .containsExactly(
                        "string_type [number] Input should be a valid string",
                        "date_past [day] Date should be in the past",
                        "value_error [total] Value error, no debts",
                        "value_error [since] Value error, input should not be null");
    }

    @Test
    void noMessageNamesAClassOrASetting() {
        for (String json :
                List.of("{\"at\":\"x\",\"where\":1}", "{\"at\":{},\"where\":[]}", "{\"at\":true,\"where\":\"_\"}")) {
            assertThat(errors(Places.class, json))
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error).doesNotContainPattern("java|jackson|Feature|`|FAIL_ON"));
        }
    }

    record Places(Date at, Locale where) {}

    @Test
    void aFormatIsATextInTheSchema() {
        assertThat(this.adapters
                        .of(TypeSpec.of(Bill.class))
                        .jsonSchema()
                        .at("/properties/day")
                        .toString())
                .isEqualTo("{\"title\":\"Day\",\"type\":\"string\"}");
    }

    interface Vehicle {}

    @JsonTypeName("car")
    record Car(String name, int doors) implements Vehicle {}

    record Fleet(
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind") @JsonSubTypes(@JsonSubTypes.Type(Car.class))
            Vehicle one,

            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind") @JsonSubTypes(@JsonSubTypes.Type(Car.class))
            List<Vehicle> many) {}

    @Test
    void aTypeOnAFieldIsReadAndWrittenWithEverythingThatItsValueHas() {
        String json = "{\"one\":{\"kind\":\"car\",\"name\":\"a\",\"doors\":4},"
                + "\"many\":[{\"kind\":\"car\",\"name\":\"b\",\"doors\":2}]}";
        TypeAdapter<Fleet> fleets = this.adapters.of(Fleet.class);
        Fleet fleet = fleets.validateJson(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(fleet).isEqualTo(new Fleet(new Car("a", 4), List.of(new Car("b", 2))));
        assertThat(new String(fleets.forOutput().toJson(fleet), StandardCharsets.UTF_8))
                .isEqualTo(json);
        assertThat(((Map<?, ?>) fleets.toJsonable(fleet)).get("one"))
                .isEqualTo(Map.of("kind", "car", "name", "a", "doors", 4));
    }

    @Test
    void anErrorInsideShowsWhatIsWrongThereAndNotAllOfTheField() {
        String json = "{\"one\":{\"kind\":\"car\",\"name\":\"a\",\"doors\":\"x\"},"
                + "\"many\":[{\"kind\":\"car\",\"name\":\"b\",\"doors\":[]}]}";
        Validation<Fleet> checked = this.adapters.of(Fleet.class).validateJson(json.getBytes(StandardCharsets.UTF_8));
        assertThat(((Validation.Invalid<Fleet>) checked).violations())
                .extracting(one -> one.loc() + " " + one.input())
                .containsExactly("[one, doors] x", "[many, 0, doors] []");
    }
}
