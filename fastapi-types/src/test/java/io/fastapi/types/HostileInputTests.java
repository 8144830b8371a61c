package io.fastapi.types;

import static io.fastapi.types.constraint.Constraints.multipleOf;
import static io.fastapi.types.constraint.Constraints.pattern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to hurt gets an answer like any other, and soon. */
class HostileInputTests {

    record Tree(@Default("[]") List<Tree> children) {}

    private static final TypeAdapters ADAPTERS = TypeAdapters.defaults();

    static Stream<TypeAdapter<?>> everyKindOfType() {
        return Stream.of(
                ADAPTERS.of(Object.class),
                ADAPTERS.of(String.class),
                ADAPTERS.of(int.class),
                ADAPTERS.of(BigInteger.class),
                ADAPTERS.of(double.class),
                ADAPTERS.of(BigDecimal.class),
                ADAPTERS.of(boolean.class),
                ADAPTERS.of(byte[].class),
                ADAPTERS.of(UUID.class),
                ADAPTERS.of(LocalDate.class),
                ADAPTERS.of(OffsetDateTime.class),
                ADAPTERS.of(Duration.class),
                ADAPTERS.of(java.net.URI.class),
                ADAPTERS.of(Tree.class),
                ADAPTERS.of(new TypeRef<List<Integer>>() {}),
                ADAPTERS.of(new TypeRef<Map<String, Integer>>() {}));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfType")
    void nestingOfAHundredThousandIsUnreadable(TypeAdapter<?> adapter) {
        assertThat(kind(adapter, "[".repeat(100_000))).isEqualTo(Validation.Kind.UNREADABLE);
        assertThat(kind(adapter, "{\"children\":[".repeat(100_000))).isEqualTo(Validation.Kind.UNREADABLE);
        assertThat(kind(adapter, "[".repeat(100_000) + "]".repeat(100_000))).isEqualTo(Validation.Kind.UNREADABLE);
    }

    @Test
    void modelsNestAsDeepAsFastApiAllows() {
        String deep = "{\"children\":[".repeat(253) + "{}" + "]}".repeat(253);
        assertThat(ADAPTERS.of(Tree.class).validateJson(bytes(deep))).isInstanceOf(Validation.Valid.class);
        String tooDeep = "{\"children\":[".repeat(254) + "{}" + "]}".repeat(254);
        assertThat(violations(ADAPTERS.of(Tree.class), tooDeep))
                .extracting(Violation::type)
                .containsExactly("recursion_depth_exceeded");
    }

    @Test
    void anObjectThatContainsItselfIsAnError() {
        Map<String, Object> loop = new HashMap<>();
        loop.put("children", List.of(loop));
        assertThat(((Validation.Invalid<Tree>) ADAPTERS.of(Tree.class).validateObject(loop)).violations())
                .extracting(Violation::type)
                .containsExactly("recursion_loop");
    }

    @ParameterizedTest
    @MethodSource("everyKindOfType")
    void aNumberOfAHundredThousandDigitsIsUnreadable(TypeAdapter<?> adapter) {
        assertThat(kind(adapter, "9".repeat(100_000))).isEqualTo(Validation.Kind.UNREADABLE);
        assertThat(kind(adapter, "[-" + "9".repeat(4301) + "]")).isEqualTo(Validation.Kind.UNREADABLE);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfType")
    void aTextOfAHundredThousandDigitsIsAnswered(TypeAdapter<?> adapter) {
        for (String text : List.of(
                "9".repeat(100_000),
                "0".repeat(100_000),
                "1_".repeat(50_000),
                "0." + "1".repeat(100_000),
                "1e" + "9".repeat(100_000),
                " ".repeat(100_000),
                "-".repeat(100_000),
                "P" + "1D".repeat(50_000),
                "a:".repeat(50_000))) {
            assertThat(adapter.validateText(text)).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("everyKindOfType")
    void aFloatOfAHundredThousandDigitsIsAnswered(TypeAdapter<?> adapter) {
        assertThat(adapter.validateJson(bytes("0." + "1".repeat(100_000)))).isNotNull();
        assertThat(adapter.validateJson(bytes("1e999"))).isNotNull();
        assertThat(adapter.validateJson(bytes("1e" + "9".repeat(100_000)))).isNotNull();
    }

    @Test
    void aDecimalWithAHugeExponentIsNotSpelledOut() {
        TypeAdapter<BigDecimal> decimals =
                ADAPTERS.of(TypeSpec.of(BigDecimal.class).where(List.of(multipleOf(new BigDecimal("0.3")))));
        assertThat(decimals.validateText("1e999999999")).isInstanceOf(Validation.Invalid.class);
        assertThat(decimals.validateText("1e-999999999")).isInstanceOf(Validation.Invalid.class);
        assertThat(ADAPTERS.of(int.class).validateObject(new BigDecimal("1e999999999")))
                .isInstanceOf(Validation.Invalid.class);
    }

    @Test
    void aStringOfFiftyMegabytesIsRead() {
        String text = "x".repeat(50_000_000);
        assertThat(ADAPTERS.of(String.class)
                        .validateJson(bytes('"' + text + '"'))
                        .orElseThrow())
                .hasSize(50_000_000);
        assertThat(kind(ADAPTERS.of(int.class), '"' + text + '"')).isEqualTo(Validation.Kind.VALUE);
    }

    @Test
    void aMillionKeysAreRead() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 1_000_000; i++) {
            json.append(i == 0 ? "" : ",").append('"').append(i).append("\":").append(i);
        }
        Validation<Map<String, Integer>> result = ADAPTERS.of(new TypeRef<Map<String, Integer>>() {})
                .validateJson(bytes(json.append('}').toString()));
        assertThat(result.orElseThrow()).hasSize(1_000_000);
        assertThat(ADAPTERS.of(Tree.class).validateJson(bytes(json.toString()))).isInstanceOf(Validation.Valid.class);
    }

    @Test
    void keysWithOneHashCodeAreRead() {
        List<String> colliding = List.of("");
        for (int i = 0; i < 14; i++) {
            colliding = colliding.stream()
                    .flatMap(s -> Stream.of(s + "Aa", s + "BB"))
                    .toList();
        }
        StringBuilder json = new StringBuilder("{");
        colliding.forEach(key -> json.append('"').append(key).append("\":1,"));
        Validation<Map<String, Integer>> result = ADAPTERS.of(new TypeRef<Map<String, Integer>>() {})
                .validateJson(bytes(json.append("\"end\":1}").toString()));
        assertThat(result.orElseThrow()).hasSize(colliding.size() + 1);
    }

    @Test
    void theLastOfEqualKeysWins() {
        record Pair(int a, int b) {}
        assertThat(ADAPTERS.of(Pair.class)
                        .validateJson(bytes("{\"a\":\"x\",\"a\":1,\"b\":2,\"b\":3}"))
                        .orElseThrow())
                .isEqualTo(new Pair(1, 3));
        assertThat(kind(ADAPTERS.of(Pair.class), "{\"a\":1,\"b\":2,\"a\":\"x\"}"))
                .isEqualTo(Validation.Kind.VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "[\"\\ud83d\"]",
                "{\"\\ud800\":1}",
                "NaN",
                "[-Infinity]",
                "1e999"
            })
    void whatBreaksFastApiIsAnswered(String json) {
        everyKindOfType()
                .forEach(
                        adapter -> assertThat(adapter.validateJson(bytes(json))).isNotNull());
    }

    static Stream<byte[]> noUnicode() {
        return Stream.of(
                new byte[] {'"', (byte) 0xFF, '"'},
                new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'},
                new byte[] {'"', (byte) 0xE2, (byte) 0x82, '"'},
                new byte[] {'"', (byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80, '"'},
                new byte[] {'"', (byte) 0xF0, (byte) 0x80, (byte) 0x80, (byte) 0x80, '"'},
                new byte[] {(byte) 0xFF, (byte) 0xFE, 0x31},
                new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF, 0, 0x11, 0, 0});
    }

    @ParameterizedTest
    @MethodSource("noUnicode")
    void bytesThatAreNoUnicodeAreUnreadable(byte[] json) {
        everyKindOfType()
                .forEach(adapter -> assertThat(((Validation.Invalid<?>) adapter.validateJson(json)).kind())
                        .isEqualTo(Validation.Kind.UNREADABLE));
    }

    @Test
    void anEvilPatternTakesLinearTime() {
        TypeAdapter<String> evil =
                ADAPTERS.of(TypeSpec.of(String.class).where(List.of(pattern("^(a+)+$"), pattern("(a|a)*b"))));
        assertThat(evil.validateText("a".repeat(100_000) + "!")).isInstanceOf(Validation.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a)", "(a)\\1", "(", "[z-a]"})
    void aPatternThatIsNotLinearIsRefusedAtTheStart(String regex) {
        assertThatThrownBy(() -> ADAPTERS.of(TypeSpec.of(String.class).where(List.of(pattern(regex)))))
                .hasMessageContaining(regex);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Validation.Kind kind(TypeAdapter<?> adapter, String json) {
        return ((Validation.Invalid<?>) adapter.validateJson(bytes(json))).kind();
    }

    private static List<Violation> violations(TypeAdapter<?> adapter, String json) {
        return ((Validation.Invalid<?>) adapter.validateJson(bytes(json))).violations();
    }

    @Test
    void whatIsNestedAsDeepAsCanBeReadIsShownInItsErrors() {
        for (int depth : new int[] {400, 501, 800, 965}) {
            String deep = "[".repeat(depth) + "]".repeat(depth);
            Validation<Integer> validation =
                    TypeAdapters.defaults().of(int.class).validateJson(deep.getBytes(StandardCharsets.UTF_8));
            Violation violation =
                    ((Validation.Invalid<Integer>) validation).violations().get(0);
            assertThat(violation.type()).isEqualTo("int_type");
            Object body = Map.of(
                    "detail", List.of(Map.of("input", Map.of("input", String.valueOf(depth)), "x", violation.input())));
            assertThat(TypeAdapters.defaults().untyped().toJson(body)).hasSizeGreaterThan(2 * depth);
        }
    }
}
