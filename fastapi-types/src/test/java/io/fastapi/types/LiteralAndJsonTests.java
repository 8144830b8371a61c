package io.fastapi.types;

import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.minItems;
import static io.fastapi.types.constraint.Constraints.oneOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Json;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.shape.UnsupportedTypeException;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Literals of integers, rules around JSON texts, aliases and documents without a value; answers are pydantic's. */
class LiteralAndJsonTests {

    private final TypeAdapters adapters = TypeAdapters.defaults();

    record Dice(@Literal({"1", "6"}) int face) {}

    record Broken(@Literal({"1", "x"}) long face) {}

    record Aliased(@JsonAlias({"first", "second"}) String name) {}

    @Extra(Extra.Policy.FORBID)
    record Closed(@JsonAlias({"first", "second"}) String name) {}

    record Kept(
            @JsonAlias({"first", "second"}) String name,
            @JsonAnySetter Map<String, Object> rest) {}

    enum None {}

    record Sent(
            @Json Aliased one,
            @Json @Size(min = 1) List<Integer> many,
            @Nullable @Json Integer maybe) {}

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> List<String> errors(Validation<T> validation) {
        return ((Validation.Invalid<T>) validation)
                .violations().stream()
                        .map(one -> one.type() + " " + one.loc() + " " + one.msg() + " " + one.input())
                        .toList();
    }

    @Test
    void anIntegerLiteralTakesNoText() {
        TypeAdapter<Dice> dice = this.adapters.of(Dice.class);
        assertThat(dice.validateJson(bytes("{\"face\":6}")).orElseThrow()).isEqualTo(new Dice(6));
        assertThat(dice.validateJson(bytes("{\"face\":1.0}")).orElseThrow()).isEqualTo(new Dice(1));
        assertThat(dice.validateObject(Map.of("face", true)).orElseThrow()).isEqualTo(new Dice(1));
        assertThat(errors(dice.validateJson(bytes("{\"face\":\"6\"}"))))
                .containsExactly("literal_error [face] Input should be 1 or 6 6");
        assertThat(new String(dice.toJson(new Dice(6)), StandardCharsets.UTF_8)).isEqualTo("{\"face\":6}");
        assertThat(dice.jsonSchema().at("/properties/face").toString())
                .isEqualTo("{\"enum\":[1,6],\"title\":\"Face\",\"type\":\"integer\"}");
        assertThat(this.adapters
                        .of(TypeSpec.of(Long.class).where(List.of(oneOf(2, 3))))
                        .validateObject(3)
                        .orElseThrow())
                .isEqualTo(3L);
        assertThatThrownBy(() -> this.adapters.of(Broken.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("are no integers");
    }

    @Test
    void rulesAroundAJsonTextShowTheText() {
        TypeAdapter<List<Integer>> outside =
                this.adapters.of(TypeSpec.of(Integer.class).list().jsonText().where(List.of(minItems(2))));
        assertThat(errors(outside.validateText("[1]")))
                .containsExactly("too_short [] Value should have at least 2 items after validation, not 1 [1]");
        assertThat(((Validation.Invalid<?>) outside.validateText("[1]"))
                        .violations()
                        .get(0)
                        .input())
                .isEqualTo("[1]");
        assertThat(outside.jsonSchema().path("minLength").asInt()).isEqualTo(2);
        TypeAdapter<List<Integer>> inside = this.adapters.of(
                TypeSpec.of(Integer.class).list().where(List.of(minItems(2))).jsonText());
        assertThat(((Validation.Invalid<?>) inside.validateText("[1]"))
                        .violations()
                        .get(0)
                        .input())
                .isEqualTo(List.of(1L));
        TypeAdapter<Integer> bound =
                this.adapters.of(TypeSpec.of(Integer.class).jsonText().where(List.of(ge(2))));
        assertThat(errors(bound.validateText("1")))
                .containsExactly("greater_than_equal [] Input should be greater than or equal to 2 1");
        assertThat(bound.jsonSchema().path("ge").asInt()).isEqualTo(2);
    }

    @Test
    void aComponentIsSentAsATextAndWrittenAsItsValue() {
        TypeAdapter<Sent> sent = this.adapters.of(Sent.class);

        Sent value = sent.validateObject(Map.of("one", "{\"name\":\"a\"}", "many", "[1]", "maybe", "5"))
                .orElseThrow();

        assertThat(value).isEqualTo(new Sent(new Aliased("a"), List.of(1), 5));
        assertThat(new String(sent.toJson(value), StandardCharsets.UTF_8))
                .isEqualTo("{\"one\":{\"name\":\"a\"},\"many\":[1],\"maybe\":5}");
        assertThat(errors(sent.validateObject(Map.of("one", Map.of("name", "a"), "many", "[]", "maybe", "x"))))
                .containsExactly(
                        "json_type [one] JSON input should be string, bytes or bytearray {name=a}",
                        "too_short [many] Value should have at least 1 item after validation, not 0 []",
                        "json_invalid [maybe] Invalid JSON: expected value at line 1 column 1 x");
        assertThat(errors(sent.validateObject(Map.of("one", "5", "many", "[1]"))))
                .containsExactly("model_type [one] Input should be a valid dictionary or instance of Aliased 5");
        assertThat(sent.jsonSchema().at("/properties/one/contentMediaType").asString())
                .isEqualTo("application/json");
    }

    @Test
    void ofSeveralNamesTheBestCountsWhereverItStands() {
        TypeAdapter<Aliased> aliased = this.adapters.of(Aliased.class);
        for (String json : List.of("{\"second\":\"b\",\"first\":\"a\"}", "{\"first\":\"a\",\"second\":\"b\"}")) {
            assertThat(aliased.validateJson(bytes(json)).orElseThrow()).isEqualTo(new Aliased("a"));
        }
        assertThat(aliased.validateJson(bytes("{\"second\":\"b\",\"name\":\"n\"}"))
                        .orElseThrow())
                .isEqualTo(new Aliased("n"));
    }

    @Test
    void anotherNameOfAFieldThatWasGivenIsAnUnknownField() {
        TypeAdapter<Closed> closed = this.adapters.of(Closed.class);

        assertThat(closed.validateJson(bytes("{\"second\":\"b\"}")).orElseThrow())
                .isEqualTo(new Closed("b"));
        assertThat(errors(closed.validateJson(bytes("{\"first\":\"a\",\"second\":\"b\"}"))))
                .containsExactly("extra_forbidden [second] Extra inputs are not permitted b");
        assertThat(this.adapters
                        .of(Kept.class)
                        .validateJson(bytes("{\"second\":\"b\",\"first\":\"a\"}"))
                        .orElseThrow())
                .isEqualTo(new Kept("a", Map.of("second", "b")));
    }

    @Test
    void ofAnEnumWithoutConstantsNothingIsAnInstance() {
        assertThat(errors(this.adapters.of(None.class).validateJson(bytes("\"a\""))))
                .containsExactly("is_instance_of [] Input should be an instance of None a");
    }

    @Test
    void whiteSpaceAloneIsNoJson() {
        List<TypeAdapter<?>> all = List.of(
                this.adapters.of(Object.class),
                this.adapters.of(JsonNode.class),
                this.adapters.of(new TypeRef<Optional<String>>() {}));
        for (TypeAdapter<?> adapter : all) {
            for (String json : List.of("", " ", "\n\t")) {
                assertThat(errors(adapter.validateJson(bytes(json))))
                        .containsExactly("json_invalid [" + json.length() + "] JSON decode error {}");
            }
        }
    }
}
