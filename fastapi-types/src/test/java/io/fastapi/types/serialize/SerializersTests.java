package io.fastapi.types.serialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.model.Base64;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Patch;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import io.fastapi.types.shape.Shapes;
import io.fastapi.types.source.JsonDocument;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.databind.json.JsonMapper;

class SerializersTests {

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Shapes shapes = Shapes.of(this.mapper, (shape, json, ruled) -> () -> json);
    private final Serializers serializers = Serializers.of(this.mapper, this.shapes, JsonDocument.DEFAULT_DEPTH);

    private String typed(java.lang.reflect.Type type, Object value, FieldFilter filter) {
        Serializer<Object> serializer = this.serializers.typed(this.shapes.shape(type), filter);
        return new String(this.serializers.toJson(serializer, value), StandardCharsets.UTF_8);
    }

    private String typed(Object value) {
        return typed(value.getClass(), value, FieldFilter.none());
    }

    private String untyped(Object value) {
        return new String(this.serializers.untyped().toJson(value), StandardCharsets.UTF_8);
    }

    /** Value, pydantic's JSON, Python's JSON: recorded from pydantic 2.13.5. */
    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(1e-5, "0.00001", "1e-05"),
                Arguments.of(9.9e-6, "9.9e-6", "9.9e-06"),
                Arguments.of(1e-7, "1e-7", "1e-07"),
                Arguments.of(1.234e-5, "0.00001234", "1.234e-05"),
                Arguments.of(0.0001, "0.0001", "0.0001"),
                Arguments.of(1e15, "1000000000000000.0", "1000000000000000.0"),
                Arguments.of(123456789012345680.0, "1.2345678901234568e+17", "1.2345678901234568e+17"),
                Arguments.of(1e16, "1e+16", "1e+16"),
                Arguments.of(9999999999999998.0, "9999999999999998.0", "9999999999999998.0"),
                Arguments.of(1e22, "1e+22", "1e+22"),
                Arguments.of(1.5e300, "1.5e+300", "1.5e+300"),
                Arguments.of(-0.0, "-0.0", "-0.0"),
                Arguments.of(0.1, "0.1", "0.1"),
                Arguments.of(12345678.9, "12345678.9", "12345678.9"),
                Arguments.of(9.75, "9.75", "9.75"),
                Arguments.of(0.05, "0.05", "0.05"),
                Arguments.of(-0.25, "-0.25", "-0.25"),
                Arguments.of(100.0, "100.0", "100.0"),
                Arguments.of(999999999999.99, "999999999999.99", "999999999999.99"),
                Arguments.of(1e12, "1000000000000.0", "1000000000000.0"),
                Arguments.of(-1e-10, "-1e-10", "-1e-10"),
                Arguments.of(2e23, "2e+23", "2e+23"),
                Arguments.of(1.1f, "1.1", "1.1"),
                Arguments.of(42, "42", "42"),
                Arguments.of(Long.MAX_VALUE, "9223372036854775807", "9223372036854775807"),
                Arguments.of(new BigInteger("9".repeat(30)), "9".repeat(30), "9".repeat(30)),
                Arguments.of(new BigDecimal("1.10"), "\"1.10\"", "1.1"),
                Arguments.of(new BigDecimal("1E+3"), "\"1E+3\"", "1000"),
                Arguments.of(Year.of(2020), "2020", "2020"),
                Arguments.of(true, "true", "true"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersLookAsInPydanticAndPython(Object value, String pydantic, String python) {
        assertThat(typed(value)).isEqualTo(pydantic);
        assertThat(untyped(value)).isEqualTo(python);
    }

    /** Value, pydantic's text, Python's JSON. */
    static Stream<Arguments> texts() throws Exception {
        return Stream.of(
                Arguments.of(Duration.ZERO, "PT0S", "0.0"),
                Arguments.of(Duration.ofMillis(86_401_500), "P1DT1.5S", "86401.5"),
                Arguments.of(Duration.ofDays(400).plusHours(5), "P1Y35DT5H", "34578000.0"),
                Arguments.of(Duration.ofSeconds(-1), "-PT1S", "-1.0"),
                Arguments.of(Duration.ofDays(-1).plusSeconds(1), "-PT23H59M59S", "-86399.0"),
                Arguments.of(Duration.ofNanos(1000), "PT0.000001S", "1e-06"),
                Arguments.of(Duration.ofMinutes(90), "PT1H30M", "5400.0"),
                Arguments.of(Duration.ofDays(365), "P1Y", "31536000.0"),
                Arguments.of(Duration.ofDays(800), "P2Y70D", "69120000.0"),
                Arguments.of(Duration.ofHours(25).plusMillis(100), "P1DT1H0.1S", "90000.1"),
                Arguments.of(LocalDate.of(2020, 1, 2), "2020-01-02", "\"2020-01-02\""),
                Arguments.of(LocalDateTime.of(2020, 1, 1, 0, 0), "2020-01-01T00:00:00", "\"2020-01-01T00:00:00\""),
                Arguments.of(
                        Instant.parse("2020-01-01T01:02:03.000004Z"),
                        "2020-01-01T01:02:03.000004Z",
                        "\"2020-01-01T01:02:03.000004+00:00\""),
                Arguments.of(
                        OffsetDateTime.parse("0020-01-01T00:00:00-03:30"),
                        "0020-01-01T00:00:00-03:30",
                        "\"0020-01-01T00:00:00-03:30\""),
                Arguments.of(
                        ZonedDateTime.parse("2020-06-01T00:00:00+02:00[Europe/Vienna]"),
                        "2020-06-01T00:00:00+02:00",
                        "\"2020-06-01T00:00:00+02:00\""),
                Arguments.of(LocalTime.of(1, 2), "01:02:00", "\"01:02:00\""),
                Arguments.of(OffsetTime.parse("01:02:03Z"), "01:02:03Z", "\"01:02:03+00:00\""),
                Arguments.of(
                        new UUID(0, 1),
                        "00000000-0000-0000-0000-000000000001",
                        "\"00000000-0000-0000-0000-000000000001\""),
                Arguments.of(URI.create("https://a.b/c"), "https://a.b/c", "\"https://a.b/c\""),
                Arguments.of(InetAddress.getByName("127.0.0.1"), "127.0.0.1", "\"127.0.0.1\""),
                Arguments.of(Path.of("a/b"), "a/b", "\"a/b\""),
                Arguments.of("é/\u001f\"😀", "é/\\u001f\\\"😀", "\"é/\\u001f\\\"😀\""),
                Arguments.of("\ud800x", "\\ud800x", "\"\\ud800x\""),
                Arguments.of("abc".getBytes(StandardCharsets.UTF_8), "abc", "\"abc\""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textsLookAsInPydanticAndPython(Object value, String pydantic, String python) {
        java.lang.reflect.Type type = value instanceof Path ? Path.class : value.getClass();
        assertThat(typed(type, value, FieldFilter.none())).isEqualTo('"' + pydantic + '"');
        assertThat(untyped(value)).isEqualTo(python);
    }

    @Test
    void notANumberIsNullInTypedAndAnErrorInUntypedOutput() {
        assertThat(typed(Double.NaN)).isEqualTo("null");
        assertThatThrownBy(() -> untyped(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }

    record Loose(@Nullable Object any, Optional<Double> number) {}

    @Test
    void whatAModelInUntypedOutputSaysNothingOfIsNullIfItIsNoNumber() {
        List<Object> any =
                List.of(Map.of("x", Double.NaN), Float.NEGATIVE_INFINITY, new Loose(Double.NaN, Optional.empty()));
        assertThat(untyped(new Loose(any, Optional.of(1.0))))
                .isEqualTo("{\"any\":[{\"x\":null},null,{\"any\":null,\"number\":null}],\"number\":1.0}");
        for (Object failing : new Object[] {
            new Loose(null, Optional.of(Double.NaN)),
            new Loose(new Loose(null, Optional.of(Double.NaN)), Optional.empty()),
            Map.of("x", Double.NaN)
        }) {
            assertThatThrownBy(() -> untyped(failing)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    record Owner(String name, @Nullable String email) {}

    record Item(
            @JsonProperty("item-name") String name,
            double price,
            @Nullable BigDecimal tax,
            @Default("[]") Set<String> tags,
            Optional<Owner> owner,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            String password) {}

    private static final Item ITEM =
            new Item("hammer", 9.5, null, Set.of(), Optional.of(new Owner("Ann", null)), "secret");

    @Test
    void modelsAreWrittenFieldByField() {
        String json = "{\"item-name\":\"hammer\",\"price\":9.5,\"tax\":null,\"tags\":[],"
                + "\"owner\":{\"name\":\"Ann\",\"email\":null}}";
        assertThat(typed(ITEM)).isEqualTo(json);
        assertThat(untyped(ITEM)).isEqualTo(json);
    }

    /** Filter and what it leaves of the item. */
    static Stream<Arguments> filters() {
        FieldFilter none = FieldFilter.none();
        return Stream.of(
                Arguments.of(none.include("name", "price"), "{\"item-name\":\"hammer\",\"price\":9.5}"),
                Arguments.of(none.include("item-name"), "{\"item-name\":\"hammer\"}"),
                Arguments.of(none.include("owner.name"), "{\"owner\":{\"name\":\"Ann\"}}"),
                Arguments.of(none.exclude("owner", "tags", "tax"), "{\"item-name\":\"hammer\",\"price\":9.5}"),
                Arguments.of(none.include("price", "tax").exclude("tax"), "{\"price\":9.5}"),
                Arguments.of(none.include("owner").exclude("owner.email"), "{\"owner\":{\"name\":\"Ann\"}}"),
                Arguments.of(
                        none.excludeNone(),
                        "{\"item-name\":\"hammer\",\"price\":9.5,\"tags\":[],\"owner\":{\"name\":\"Ann\"}}"),
                Arguments.of(none.byAlias(false).include("name"), "{\"name\":\"hammer\"}"));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void filtersChooseFields(FieldFilter filter, String json) {
        assertThat(typed(Item.class, ITEM, filter)).isEqualTo(json);
    }

    record Box(List<Owner> owners, Map<String, Owner> byName) {}

    @Test
    void filtersReachIntoContainers() {
        Box box = new Box(
                List.of(new Owner("Ann", "a@x"), new Owner("Bob", "b@x"), new Owner("Cy", "c@x")),
                Map.of("z", new Owner("Zed", "z@x")));
        FieldFilter none = FieldFilter.none();
        assertThat(typed(Box.class, box, none.include("owners.__all__.name")))
                .isEqualTo("{\"owners\":[{\"name\":\"Ann\"},{\"name\":\"Bob\"},{\"name\":\"Cy\"}]}");
        assertThat(typed(Box.class, box, none.include("owners.0.name", "owners.-1.email")))
                .isEqualTo("{\"owners\":[{\"name\":\"Ann\"},{\"email\":\"c@x\"}]}");
        assertThat(typed(Box.class, box, none.include("owners.__all__.name", "owners.0.email")))
                .isEqualTo("{\"owners\":[{\"name\":\"Ann\",\"email\":\"a@x\"},{\"name\":\"Bob\"},{\"name\":\"Cy\"}]}");
        assertThat(typed(Box.class, box, none.exclude("byName", "owners.__all__.name", "owners.0", "owners.-1.email")))
                .isEqualTo("{\"owners\":[{\"email\":\"b@x\"},{}]}");
        assertThat(typed(Box.class, box, none.exclude("owners").exclude("byName.z.email")))
                .isEqualTo("{\"byName\":{\"z\":{\"name\":\"Zed\"}}}");
    }

    record Defaults(@Default("1") int one, @Nullable String text) {}

    @Test
    void defaultsAndUnsetFieldsAreLeftOutOnDemand() {
        FieldFilter none = FieldFilter.none();
        assertThat(typed(Defaults.class, new Defaults(1, null), none.excludeDefaults()))
                .isEqualTo("{}");
        assertThat(typed(Defaults.class, new Defaults(2, "x"), none.excludeDefaults()))
                .isEqualTo("{\"one\":2,\"text\":\"x\"}");
        Validated<Defaults> given = new Validated<>(new Defaults(1, null), Set.of("text"));
        assertThat(typed(new TypeRef<Validated<Defaults>>() {}.type(), given, none.excludeUnset()))
                .isEqualTo("{\"text\":null}");
        assertThat(typed(Defaults.class, given, none.excludeUnset())).isEqualTo("{\"text\":null}");
        assertThat(typed(Defaults.class, given, none)).isEqualTo("{\"one\":1,\"text\":null}");
    }

    record Changes(Patch<String> name, Patch<Integer> size) {}

    @Test
    void omittedPatchesAreLeftOut() {
        assertThat(typed(new Changes(Patch.omitted(), Patch.of(null)))).isEqualTo("{\"size\":null}");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cat.class, name = "cat"),
        @JsonSubTypes.Type(value = Dog.class, name = "dog")
    })
    sealed interface Pet {}

    record Cat(int lives) implements Pet {}

    record Dog(boolean barks) implements Pet {}

    @Test
    void unionsAreWrittenByTheirMember() {
        assertThat(typed(new TypeRef<List<Pet>>() {}.type(), List.of(new Cat(9), new Dog(true)), FieldFilter.none()))
                .isEqualTo("[{\"kind\":\"cat\",\"lives\":9},{\"kind\":\"dog\",\"barks\":true}]");
    }

    static class Base {
        public int shown = 1;
    }

    static class Derived extends Base {
        public int hidden = 2;
    }

    @Test
    void subclassesAreFilteredToTheDeclaredType() {
        assertThat(typed(Base.class, new Derived(), FieldFilter.none())).isEqualTo("{\"shown\":1}");
    }

    enum Level {
        @JsonProperty("low")
        LOW
    }

    enum Code {
        TWO(2);

        @JsonValue
        final int number;

        Code(int number) {
            this.number = number;
        }
    }

    record Mixed(
            Level level,
            Code code,
            Secret<String> secret,
            @Base64 byte[] bytes,
            Object any,
            int[] array) {}

    @Test
    void enumsSecretsBytesAndAnythingElse() {
        Mixed mixed = new Mixed(
                Level.LOW, Code.TWO, Secret.of("s"), new byte[] {-5, -1, -2}, new BigDecimal("1.50"), new int[] {1, 2});
        assertThat(typed(mixed))
                .isEqualTo("{\"level\":\"low\",\"code\":2,\"secret\":\"**********\",\"bytes\":\"-__-\","
                        + "\"any\":\"1.50\",\"array\":[1,2]}");
    }

    record Open(int a, @JsonAnySetter Map<String, Object> rest) {}

    record Loud(int a, @JsonAnySetter Map<String, Object> rest) {

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        int twice() {
            return 2 * this.a;
        }
    }

    @Test
    void whatIsComputedStandsBehindUnknownFieldsAndInPlaceOfOne() {
        Loud loud = new Loud(1, Map.of("twice", "two"));

        assertThat(typed(new Loud(1, Map.of("b", 5)))).isEqualTo("{\"a\":1,\"b\":5,\"twice\":2}");
        assertThat(typed(loud)).isEqualTo("{\"a\":1,\"twice\":2}");
        assertThat(untyped(loud)).isEqualTo("{\"a\":1,\"twice\":2}");
    }

    @Test
    void extrasAreWrittenBesideTheFields() {
        assertThat(typed(new Open(1, Map.of("b", 2)))).isEqualTo("{\"a\":1,\"b\":2}");
    }

    record Values(BigDecimal decimal, Duration duration, Instant instant, double small) {}

    @Test
    void modelsInUntypedOutputHavePydanticsTextsAndPythonsNumbers() {
        Values values = new Values(new BigDecimal("1.10"), Duration.ofDays(1), Instant.EPOCH, 1e-7);
        String texts = "\"decimal\":\"1.10\",\"duration\":\"P1D\",\"instant\":\"1970-01-01T00:00:00Z\"";
        assertThat(typed(values)).isEqualTo("{" + texts + ",\"small\":1e-7}");
        assertThat(untyped(List.of(values))).isEqualTo("[{" + texts + ",\"small\":1e-07}]");
    }

    @Test
    void keysOfMapsAreTexts() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(1, 2);
        map.put(1.5, 2);
        map.put(null, 3);
        map.put(LocalDate.of(2020, 1, 1), 4);
        map.put(new BigDecimal("1.10"), 5);
        map.put(Level.LOW, 6);
        String head = "{\"1\":2,\"1.5\":2,";
        assertThat(untyped(map)).isEqualTo(head + "\"null\":3,\"2020-01-01\":4,\"1.1\":5,\"low\":6}");
        assertThat(typed(Map.class, map, FieldFilter.none()))
                .isEqualTo(head + "\"None\":3,\"2020-01-01\":4,\"1.10\":5,\"low\":6}");
    }

    @Test
    void untypedValuesAreWrittenByTheirClass() {
        assertThat(untyped(Stream.of(1, "a").iterator())).isEqualTo("[1,\"a\"]");
        assertThat(untyped(Arrays.asList(1, null))).isEqualTo("[1,null]");
        assertThat(untyped(this.mapper.readTree("{\"a\":[1,1e-7,null,true]}")))
                .isEqualTo("{\"a\":[1,1e-07,null,true]}");
        assertThat(untyped(Optional.of(1))).isEqualTo("1");
        assertThat(untyped(new StringBuilder("x"))).isEqualTo("\"x\"");
        assertThat(untyped(new Date(0))).isEqualTo("\"1970-01-01T00:00:00.000Z\"");
    }

    @Test
    void jsonableIsMadeOfPlainObjects() {
        Serializer<Object> serializer = this.serializers.typed(this.shapes.shape(Values.class), FieldFilter.none());
        assertThat(serializer.toJsonable(new Values(BigDecimal.ONE, Duration.ZERO, Instant.EPOCH, 1.5)))
                .isEqualTo(Map.of("decimal", "1", "duration", "PT0S", "instant", "1970-01-01T00:00:00Z", "small", 1.5));
        assertThat(this.serializers.untyped().toJsonable(Map.of("d", new BigDecimal("2"), "s", Set.of(1))))
                .isEqualTo(Map.of("d", BigInteger.TWO, "s", List.of(1)));
    }

    record Tree(String name, List<Tree> children) {}

    @Test
    void recursiveModelsAreWritten() {
        assertThat(typed(new Tree("a", List.of(new Tree("b", List.of())))))
                .isEqualTo("{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]}");
    }

    @Test
    void streamsStayOpen() {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        this.serializers.untyped().write(List.of(1), out);
        assertThat(out).hasToString("[1]");
        assertThat(closed[0]).isFalse();
    }

    @Test
    void bytesThatAreNoTextAreAnError() {
        assertThatThrownBy(() -> typed(new byte[] {-1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@Base64");
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sparse(
            @Nullable String a,
            Optional<String> b,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> c,

            @JsonInclude(JsonInclude.Include.NON_DEFAULT) @Default("1")
            int d,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String e) {}

    @Test
    void jacksonsInclusionLeavesOut() {
        assertThat(typed(new Sparse(null, Optional.empty(), List.of(), 1, null)))
                .isEqualTo("{\"e\":null}");
        assertThat(typed(new Sparse("a", Optional.of("b"), List.of("c"), 2, null)))
                .isEqualTo("{\"a\":\"a\",\"b\":\"b\",\"c\":[\"c\"],\"d\":2,\"e\":null}");
    }

    @Test
    void simpleFloatsHaveTheirShortestDigits() {
        Random random = new Random(42);
        for (int i = 0; i < 10_000; i++) {
            double value = (random.nextInt(2_000_000) - 1_000_000) / (double) (1 + random.nextInt(1000));
            assertThat(Double.parseDouble(typed(value))).isEqualTo(value);
            if (Math.abs(value) >= 0.001) {
                assertThat(typed(value)).isEqualTo(NumberOutput.toString(value, true));
            }
        }
    }

    record Listing(List<Integer> items, int total) implements Iterable<Integer> {

        @Override
        public java.util.Iterator<Integer> iterator() {
            return this.items.iterator();
        }
    }

    @Test
    void aRecordThatCanBeWalkedIsWrittenWithItsComponents() {
        assertThat(untyped(new Listing(List.of(1, 2), 5))).isEqualTo("{\"items\":[1,2],\"total\":5}");
    }

    @Test
    void plainObjectsHaveNoForm() {
        assertThatThrownBy(() -> untyped(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }

    @Test
    void valuesThatHoldThemselvesAreAnErrorAndNoStackOverflow() {
        Map<String, Object> cycle = new LinkedHashMap<>();
        cycle.put("again", List.of(cycle));
        assertThatThrownBy(() -> untyped(cycle)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> this.serializers.untyped().toJsonable(cycle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds itself");
    }
}
