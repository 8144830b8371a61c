package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonMerge;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.JsonView;
import io.fastapi.types.error.Violation;
import io.fastapi.types.schema.JsonSchemas;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.annotation.JsonAppend;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.annotation.JsonValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Annotations of Jackson on what is written: each is carried out, as Jackson does, or refused with what to do. */
class JacksonAnnotationsTests {

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final TypeAdapters adapters = TypeAdapters.defaults();

    record Raw(@JsonRawValue String json, int a) {}

    record Dates(@JsonFormat(pattern = "dd.MM.yyyy") List<LocalDate> days) {}

    record Number(
            @JsonFormat(shape = JsonFormat.Shape.STRING) int a) {}

    record Using(
            @JsonSerialize(using = ToStringSerializer.class) Long a) {}

    record Inside(
            @JsonSerialize(contentUsing = ToStringSerializer.class)
            List<Long> a) {}

    @JsonSerialize(using = ToStringSerializer.class)
    record Whole(int a) {}

    record Value(@JsonValue String text) {}

    record Values(Value one, List<Value> many, Map<Value, Integer> keys) {}

    record Spread(int a, @JsonAnyGetter Map<String, Object> rest) {}

    record Open(int a, @JsonAnyGetter @JsonAnySetter Map<String, Object> rest) {}

    @JsonPropertyOrder({"b", "a"})
    record Ordered(int a, int c, int b) {}

    record Indexed(
            @JsonProperty(index = 2) int a,
            @JsonProperty(index = 1) int b) {}

    @JsonPropertyOrder(alphabetic = true)
    static class Sorting {

        public int c = 1;
        public int a = 2;
        public int b = 3;
    }

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Filled(int zero, boolean no, String empty, List<String> none, int one) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NotEmpty(String empty, List<String> none, int zero) {}

    @JsonIgnoreProperties("secret")
    record Ignoring(int a, String secret) {}

    @JsonIncludeProperties("a")
    record Including(int a, String secret) {}

    @JsonIgnoreType
    record Internal(String secret) {}

    record Outside(int a, Internal internal) {}

    private static Stream<Arguments> honoured() {
        String a = "{\"a\":{\"title\":\"A\",\"type\":\"integer\"}}";
        return Stream.of(
                Arguments.of(
                        new Raw("{\"x\":1}", 2),
                        "{\"json\":{\"title\":\"Json\"},\"a\":{\"title\":\"A\",\"type\":\"integer\"}}"),
                Arguments.of(new Dates(List.of(LocalDate.of(2020, 1, 2))), "{\"days\":{\"title\":\"Days\"}}"),
                Arguments.of(new Number(1), "{\"a\":{\"title\":\"A\",\"type\":\"string\"}}"),
                Arguments.of(new Using(1L), "{\"a\":{\"title\":\"A\"}}"),
                Arguments.of(new Inside(List.of(1L)), "{\"a\":{\"title\":\"A\"}}"),
                Arguments.of(new Whole(1), ""),
                Arguments.of(new Value("x"), ""),
                Arguments.of(
                        new Values(new Value("x"), List.of(new Value("y")), Map.of(new Value("z"), 1)),
                        "{\"one\":{\"title\":\"One\",\"type\":\"string\"},"
                                + "\"many\":{\"items\":{\"type\":\"string\"},\"title\":\"Many\",\"type\":\"array\"},"
                                + "\"keys\":{\"additionalProperties\":{\"type\":\"integer\"},\"title\":\"Keys\",\"type\":\"object\"}}"),
                Arguments.of(new Spread(1, Map.of("x", 2)), a),
                Arguments.of(new Open(1, Map.of("x", 2)), a),
                Arguments.of(
                        new Ordered(1, 2, 3),
                        "{\"b\":{\"title\":\"B\",\"type\":\"integer\"},\"a\":{\"title\":\"A\",\"type\":\"integer\"},"
                                + "\"c\":{\"title\":\"C\",\"type\":\"integer\"}}"),
                Arguments.of(
                        new Indexed(1, 2),
                        "{\"b\":{\"title\":\"B\",\"type\":\"integer\"},\"a\":{\"title\":\"A\",\"type\":\"integer\"}}"),
                Arguments.of(
                        new Sorting(),
                        "{\"a\":{\"title\":\"A\",\"type\":\"integer\"},\"b\":{\"title\":\"B\",\"type\":\"integer\"},"
                                + "\"c\":{\"title\":\"C\",\"type\":\"integer\"}}"),
                Arguments.of(new Ignoring(1, "x"), a),
                Arguments.of(new Including(1, "x"), a),
                Arguments.of(new Outside(1, new Internal("x")), a));
    }

    @SuppressWarnings("unchecked") // an adapter of the value's own class
    private TypeAdapter<Object> adapter(Object value) {
        return (TypeAdapter<Object>) (TypeAdapter<?>) this.adapters.of(value.getClass());
    }

    private String written(Object value) {
        return new String(adapter(value).forOutput().toJson(value), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("honoured")
    void whatIsCarriedOutIsWrittenAsJacksonDoesAndShownInTheSchema(Object value, String properties) {
        assertThat(written(value)).isEqualTo(this.mapper.writeValueAsString(value));
        assertThat(new String(this.adapters.untyped().toJson(value), StandardCharsets.UTF_8))
                .isEqualTo(this.mapper.writeValueAsString(value));
        assertThat(JsonSchemas.standalone(adapter(value).shape(), JsonSchemas.Mode.OUTPUT)
                        .path("properties")
                        .toString())
                .isEqualTo(properties);
    }

    @Test
    void inclusionLeavesOutWhatJacksonLeavesOut() {
        Filled filled = new Filled(0, false, "", List.of(), 1);
        assertThat(written(filled)).isEqualTo("{\"one\":1}").isEqualTo(this.mapper.writeValueAsString(filled));
        assertThat(written(new NotEmpty("", List.of(), 0))).isEqualTo("{\"zero\":0}");
    }

    @Test
    void whatIsSpreadOverTheObjectIsShownInTheSchemaOfOutputOnly() {
        for (JsonSchemas.Mode mode : JsonSchemas.Mode.values()) {
            boolean output = mode == JsonSchemas.Mode.OUTPUT;
            assertThat(JsonSchemas.standalone(this.adapters.of(Spread.class).shape(), mode)
                            .path("additionalProperties")
                            .asBoolean(false))
                    .isEqualTo(output);
            assertThat(JsonSchemas.standalone(this.adapters.of(Spread.class).shape(), mode)
                            .path("properties")
                            .has("rest"))
                    .isEqualTo(!output);
        }
    }

    @Test
    void whatIsIgnoredIsNotReadEither() {
        assertThat(this.adapters
                        .of(Ignoring.class)
                        .validateJson("{\"a\":1,\"secret\":\"x\"}".getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .secret())
                .isNull();
    }

    static class Public {}

    record Viewed(int a, @JsonView(Public.class) int b) {}

    @JsonFilter("some")
    record Filtered(int a) {}

    record Unwrapped(@JsonUnwrapped Ordered inner) {}

    interface Narrow {

        int getA();
    }

    @JsonSerialize(as = Narrow.class)
    record Wide(int getA, int secret) implements Narrow {}

    record Nulls(
            @JsonSerialize(nullsUsing = ToStringSerializer.class)
            String a) {}

    record Content(
            @JsonInclude(content = JsonInclude.Include.NON_NULL)
            Map<String, String> map) {}

    record Custom(
            @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Public.class)
            String a) {}

    @JsonAppend(attrs = @JsonAppend.Attr("z"))
    record Appended(int a) {}

    record Narrowed(@JsonIgnoreProperties("a") Ordered inner) {}

    record Chosen(@JsonIncludeProperties("a") Ordered inner) {}

    record Single(
            @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
            List<Integer> a) {}

    @JsonFormat(shape = JsonFormat.Shape.NUMBER)
    enum Numbered {
        A
    }

    record Emptied(
            @JsonSetter(nulls = com.fasterxml.jackson.annotation.Nulls.AS_EMPTY)
            String a) {}

    record Skipped(
            @JsonSetter(contentNulls = com.fasterxml.jackson.annotation.Nulls.SKIP)
            List<String> a) {}

    record Merged(@JsonMerge List<String> a) {}

    record Sorted(@JsonDeserialize(as = TreeSet.class) Set<String> a) {}

    record Keys2(@JsonDeserialize(keyAs = Numbered.class) Map<Object, Integer> a) {}

    @JsonDeserialize(as = Ordered.class)
    record Replaced(int a) {}

    record Told(@JsonTypeId String kind, int a) {}

    interface Thing {}

    record External(
            String kind,

            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", include = JsonTypeInfo.As.EXTERNAL_PROPERTY)
            Thing thing) {}

    static final class Instantiator extends ValueInstantiator.Base {

        Instantiator() {
            super(Instantiated.class);
        }
    }

    @JsonValueInstantiator(Instantiator.class)
    record Instantiated(int a) {}

    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
    record AnyCase(int a) {}

    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
    enum AnyCaseToo {
        A
    }

    enum Pieced {
        A;

        @JsonCreator
        static Pieced of(@JsonProperty("a") String a, @JsonProperty("b") String b) {
            return valueOf(a + b);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    interface Nobody {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    interface NobodyToo {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = One.class)
    sealed interface Defaulted permits One {}

    record One(int a) implements Defaulted {}

    record Keyed(@JsonKey String key, Instant at) {}

    record Keys(Map<Keyed, Integer> map) {}

    private static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(Viewed.class, "Viewed.b has @JsonView"),
                Arguments.of(Filtered.class, "Filtered has @JsonFilter"),
                Arguments.of(Unwrapped.class, "Unwrapped.inner has @JsonUnwrapped"),
                Arguments.of(Wide.class, "Wide has @JsonSerialize(as = ..)"),
                Arguments.of(Nulls.class, "Nulls.a has @JsonSerialize(nullsUsing = ..)"),
                Arguments.of(Content.class, "Content.map has @JsonInclude(CUSTOM) or @JsonInclude(content = ..)"),
                Arguments.of(Custom.class, "Custom.a has @JsonInclude(CUSTOM) or @JsonInclude(content = ..)"),
                Arguments.of(Appended.class, "Appended has @JsonAppend"),
                Arguments.of(Narrowed.class, "Narrowed.inner has @JsonIgnoreProperties or @JsonIncludeProperties"),
                Arguments.of(Chosen.class, "Chosen.inner has @JsonIgnoreProperties or @JsonIncludeProperties"),
                Arguments.of(Single.class, "Single.a has @JsonFormat(with = ..) or @JsonFormat(without = ..)"),
                Arguments.of(Numbered.class, "The enum Numbered has @JsonFormat(shape = NUMBER)"),
                Arguments.of(Emptied.class, "Emptied.a has @JsonSetter(nulls = ..) or @JsonSetter(contentNulls = ..)"),
                Arguments.of(Skipped.class, "Skipped.a has @JsonSetter(nulls = ..) or @JsonSetter(contentNulls = ..)"),
                Arguments.of(Merged.class, "Merged.a has @JsonMerge"),
                Arguments.of(Sorted.class, "Sorted.a has @JsonDeserialize(as = ..)"),
                Arguments.of(Keys2.class, "Keys2.a has @JsonDeserialize(as = ..)"),
                Arguments.of(Replaced.class, "Replaced has @JsonDeserialize(as = ..)"),
                Arguments.of(Told.class, "Told.kind has @JsonTypeId"),
                Arguments.of(External.class, "External.thing has @JsonTypeInfo(include = EXTERNAL_PROPERTY)"),
                Arguments.of(Instantiated.class, "Instantiated has @JsonValueInstantiator"),
                Arguments.of(AnyCase.class, "AnyCase has @JsonFormat(with = ..)"),
                Arguments.of(AnyCaseToo.class, "The enum AnyCaseToo has @JsonFormat(with = ..)"),
                Arguments.of(Pieced.class, "The enum Pieced has a @JsonCreator that takes more or other"),
                Arguments.of(Nobody.class, Nobody.class.getName() + " has no members that are known"),
                Arguments.of(NobodyToo.class, NobodyToo.class.getName() + " has no members that are known"),
                Arguments.of(Defaulted.class, "Defaulted has @JsonTypeInfo(defaultImpl = ..)"),
                Arguments.of(Keys.class, "The keys of the map Keys.map are Keyed"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotCarriedOutIsRefusedWithItsFix(Class<?> type, String start) {
        assertThatThrownBy(() -> this.adapters.of(type))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageStartingWith(start)
                .hasMessageContaining("Fix: ");
    }

    record Shaped(
            @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant at,
            @JsonFormat(shape = JsonFormat.Shape.STRING) List<Integer> all) {}

    @Test
    void aShapeIsTheTypeOfTheSchema() {
        String schema =
                this.adapters.of(Shaped.class).jsonSchema().get("properties").toString();
        assertThat(schema)
                .isEqualTo(
                        "{\"id\":{\"title\":\"Id\",\"type\":\"string\"},\"at\":{\"title\":\"At\",\"type\":\"number\"},"
                                + "\"all\":{\"title\":\"All\"}}");
    }

    enum Colour {
        @JsonAlias({"scarlet", "crimson"})
        RED,
        BLUE;

        @JsonCreator
        static Colour of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    enum Size {
        SMALL(1),
        LARGE(2);

        @JsonValue
        final int number;

        Size(int number) {
            this.number = number;
        }

        @JsonCreator
        static Size of(int number) {
            return (number < 0)
                    ? SMALL
                    : Stream.of(values())
                            .filter(size -> size.number == number)
                            .findFirst()
                            .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"RED\"", "\"scarlet\"", "\"crimson\"", "\"red\""})
    void anAliasOrCreatorOfAnEnumReadsWhatItsValuesDoNotSay(String json) {
        assertThat(this.adapters
                        .of(Colour.class)
                        .validateJson(json.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow())
                .isEqualTo(Colour.RED);
        assertThat(this.adapters
                        .of(Size.class)
                        .validateJson("-7".getBytes(StandardCharsets.UTF_8))
                        .orElseThrow())
                .isEqualTo(Size.SMALL);
        assertThat(this.adapters.of(Size.class).validateText("-7").orElseThrow())
                .isEqualTo(Size.SMALL);
    }

    @Test
    void whatTheCreatorOfAnEnumRefusesIsNoneOfItsValues() {
        for (String json : List.of("\"green\"", "null", "[]", "1")) {
            Validation<Colour> read =
                    this.adapters.of(Colour.class).validateJson(json.getBytes(StandardCharsets.UTF_8));
            assertThat(((Validation.Invalid<Colour>) read).violations())
                    .extracting(Violation::msg)
                    .containsExactly("Input should be 'RED' or 'BLUE'");
        }
        Validation<Size> read = this.adapters.of(Size.class).validateText("3");
        assertThat(((Validation.Invalid<Size>) read).violations())
                .extracting(Violation::msg)
                .containsExactly("Input should be 1 or 2");
    }
}
