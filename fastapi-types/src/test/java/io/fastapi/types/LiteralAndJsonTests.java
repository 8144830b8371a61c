package io.fastapi.types;

import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.minItems;
import static io.fastapi.types.constraint.Constraints.oneOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Literals of integers, rules around JSON texts, aliases and documents without a value; answers are pydantic's. */
class LiteralAndJsonTests {

    private final TypeAdapters adapters = TypeAdapters.defaults();

    record Dice(@Literal({"1", "6"}) int face) {}

    record Broken(@Literal({"1", "x"}) long face) {}

    record Aliased(@JsonAlias({"first", "second"}) String name) {}

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
