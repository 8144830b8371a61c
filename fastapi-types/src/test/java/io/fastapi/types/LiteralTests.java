package io.fastapi.types;

import static io.fastapi.types.constraint.Constraints.oneOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Finite;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Strict;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiteralTests {

    record Order(
            @Literal({"created_at", "updated_at"}) @Default("created_at")
            String orderBy) {}

    private final TypeAdapters adapters = TypeAdapters.defaults();

    @Test
    void oneOfTheValuesIsValidAndAnythingElseIsALiteralError() {
        TypeAdapter<String> adapter = this.adapters.of(TypeSpec.of(String.class).where(List.of(oneOf("a", "b"))));
        assertThat(adapter.validateText("a")).isEqualTo(new Validation.Valid<>("a"));
        assertThat(adapter.validateText("c"))
                .isEqualTo(new Validation.Invalid<>(List.of(new Violation(
                        "literal_error",
                        List.of(),
                        "Input should be 'a' or 'b'",
                        "c",
                        Map.of("expected", "'a' or 'b'")))));
    }

    @Test
    void theAnnotationDoesTheSameInAModel() {
        TypeAdapter<Order> orders = this.adapters.of(Order.class);
        assertThat(orders.validateObject(Map.of())).isEqualTo(new Validation.Valid<>(new Order("created_at")));
        assertThat(orders.validateObject(Map.of("orderBy", "x"))).isInstanceOf(Validation.Invalid.class);
        assertThat(orders.toJson(new Order("updated_at"))).asString().isEqualTo("{\"orderBy\":\"updated_at\"}");
    }

    record Terms(
            @Literal("true") boolean accepted,
            @Literal({"true", "false"}) @Default("false") Boolean news) {}

    @Test
    void aBooleanLiteralTakesWhatPythonHoldsForEqual() {
        TypeAdapter<Terms> terms = this.adapters.of(Terms.class);
        assertThat(terms.validateObject(Map.of("accepted", true)).orElseThrow()).isEqualTo(new Terms(true, false));
        assertThat(terms.validateObject(Map.of("accepted", 1, "news", 1.0)).orElseThrow())
                .isEqualTo(new Terms(true, true));
        assertThat(errors(terms.validateObject(Map.of("accepted", false, "news", "true"))))
                .containsExactly(
                        "literal_error [accepted] Input should be True",
                        "literal_error [news] Input should be True or False");
        assertThat(terms.toJson(new Terms(true, false))).asString().isEqualTo("{\"accepted\":true,\"news\":false}");
        assertThat(terms.jsonSchema().at("/properties/accepted").toString())
                .isEqualTo("{\"const\":true,\"title\":\"Accepted\",\"type\":\"boolean\"}");
    }

    record Wrong(@Literal("yes") boolean accepted) {}

    @Test
    void anythingElseThanTrueAndFalseStopsTheStart() {
        assertThatThrownBy(() -> this.adapters.of(Wrong.class)).hasMessageContaining("are no booleans");
    }

    sealed interface Flag permits One, Yes {}

    record One(@JsonValue @Literal("1") int value) implements Flag {}

    record Yes(@JsonValue boolean value) implements Flag {}

    @Test
    void aLiteralOfAUnionIsAsExactAsTheTypeOfTheInput() {
        TypeAdapter<Flag> flags = this.adapters.of(Flag.class);
        assertThat(flags.validateObject(true).orElseThrow()).isEqualTo(new One(1));
        assertThat(flags.validateObject(1.0).orElseThrow()).isEqualTo(new One(1));
        assertThat(flags.validateObject("1").orElseThrow()).isEqualTo(new Yes(true));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ok")
    sealed interface Outcome permits Done, Failed {}

    record Done(@Literal("true") boolean ok, int id) implements Outcome {}

    record Failed(@Literal("false") boolean ok, String why) implements Outcome {}

    @Test
    void aBooleanLiteralIsATag() {
        TypeAdapter<Outcome> outcomes = this.adapters.of(Outcome.class);
        assertThat(outcomes.validateObject(Map.of("ok", false, "why", "x")).orElseThrow())
                .isEqualTo(new Failed(false, "x"));
        assertThat(errors(outcomes.validateObject(Map.of("ok", true))))
                .containsExactly("missing [1, id] Field required");
        assertThat(errors(outcomes.validateObject(Map.of("ok", 1.0))))
                .containsExactly("missing [1.0, id] Field required");
        assertThat(errors(outcomes.validateObject(Map.of("ok", "true"))))
                .containsExactly("union_tag_invalid [] Input tag 'true' found using 'ok' does not match any of the "
                        + "expected tags: True, False");
    }

    record Box<T>(T it) {}

    @Test
    void aLiteralNamesAGenericModelByItsValues() {
        assertThat(title(new TypeRef<Box<@Literal("1") Integer>>() {})).isEqualTo("Box[Literal[1]]");
        assertThat(title(new TypeRef<Box<@Literal("true") Boolean>>() {})).isEqualTo("Box[Literal[True]]");
        assertThat(title(new TypeRef<Box<@Literal({"a", "1"}) String>>() {})).isEqualTo("Box[Literal['a', '1']]");
    }

    @Test
    void theTextsOfALiteralAreWrittenAsPythonDoesInNamesAndErrors() {
        TypeRef<?> type = new TypeRef<
                Box<@Literal({"it's", "a\\b", "\u00e9\u00a0\n", "\uD83C\uDF89\u200b", "\t'\""}) String>>() {};
        assertThat(title(type))
                .isEqualTo("Box[Literal[\"it's\", 'a\\\\b', '\u00e9\\xa0\\n', '\uD83C\uDF89\\u200b', '\\t\\'\"']]");
        assertThat(errors(this.adapters.of(type).validateObject(Map.of("it", "x"))))
                .containsExactly("literal_error [it] Input should be \"it's\", 'a\\\\b', '\u00e9\\xa0\\n', "
                        + "'\uD83C\uDF89\\u200b' or '\\t\\'\"'");
    }

    @Test
    void rulesNameAGenericModelInTheOrderOfPydantic() {
        String rules = "Box[Annotated[%s, FieldInfo(annotation=NoneType, required=True, metadata=[%s])]]";
        assertThat(title(new TypeRef<Box<@Max(5) @Positive @Strict Integer>>() {}))
                .isEqualTo(rules.formatted("int", "Strict(strict=True), Gt(gt=0), Le(le=5)"));
        assertThat(title(new TypeRef<Box<@Pattern(regexp = "^\\d'[\\[,(]") @Size(min = 1, max = 3) String>>() {}))
                .isEqualTo(rules.formatted(
                        "str",
                        "MinLen(min_length=1), MaxLen(max_length=3), "
                                + "_PydanticGeneralMetadata(pattern=\"^\\\\d'[\\\\[,(]\")"));
        assertThat(title(new TypeRef<Box<@Digits(integer = 2, fraction = 1) BigDecimal>>() {}))
                .isEqualTo(rules.formatted("Decimal", "_PydanticGeneralMetadata(max_digits=3, decimal_places=1)"));
        assertThat(title(new TypeRef<Box<@Finite @MultipleOf("0.5") Double>>() {}))
                .isEqualTo(rules.formatted("float", "MultipleOf(multiple_of=0.5), AllowInfNan(allow_inf_nan=False)"));
        assertThat(title(new TypeRef<Box<@Email String>>() {})).isEqualTo("Box[EmailStr]");
    }

    private String title(TypeRef<?> type) {
        return this.adapters.of(type).jsonSchema().path("title").asString();
    }

    private static List<String> errors(Validation<?> answer) {
        return ((Validation.Invalid<?>) answer)
                .violations().stream()
                        .map(one -> one.type() + " " + one.loc() + " " + one.msg())
                        .toList();
    }
}
