package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import io.fastapi.types.shape.UnsupportedTypeException;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unions of scalars, declared by annotation or by a sealed interface; the expected errors are pydantic's. */
class UnionTests {

    private final TypeAdapters adapters = TypeAdapters.defaults();

    record Item(
            @Union({int.class, String.class}) Object id,
            @Nullable @Union({double.class, boolean.class}) Object weight,
            @Union({int.class, double.class}) @Default("1") Number size,
            List<@Union({LocalDate.class, String.class}) Object> days) {}

    record Box<T>(T value) {}

    sealed interface Key {}

    record Number0(@JsonValue @Min(1) int value) implements Key {}

    record Name(@JsonValue String value) implements Key {}

    record Wrong(
            @Union({int.class, LocalDate.class}) Number one,
            @Union(String.class) Object alone) {}

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private <T> List<String> errors(TypeAdapter<T> adapter, String json) {
        return ((Validation.Invalid<T>) adapter.validateJson(bytes(json)))
                .violations().stream().map(one -> one.type() + " " + one.loc()).toList();
    }

    @Test
    void aDeclaredUnionTakesTheBestFit() {
        TypeAdapter<Item> items = this.adapters.of(Item.class);
        Item item = items.validateJson(bytes("{\"id\":\"1\",\"weight\":true,\"days\":[\"2020-01-01\",\"x\"]}"))
                .orElseThrow();
        assertThat(item).isEqualTo(new Item("1", true, 1, List.of("2020-01-01", "x")));
        assertThat(new String(
                        items.toJson(new Item(5, 1.5, 2.5, List.of(LocalDate.of(2020, 1, 2)))), StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":5,\"weight\":1.5,\"size\":2.5,\"days\":[\"2020-01-02\"]}");
        assertThat(errors(items, "{\"id\":[],\"weight\":\"x\",\"days\":[]}"))
                .containsExactly(
                        "int_type [id, int]",
                        "string_type [id, str]",
                        "float_parsing [weight, float]",
                        "bool_parsing [weight, bool]");
        assertThat(items.jsonSchema().at("/properties/weight").toString())
                .isEqualTo("{\"anyOf\":[{\"type\":\"number\"},{\"type\":\"boolean\"},{\"type\":\"null\"}],"
                        + "\"default\":null,\"title\":\"Weight\"}");
    }

    @Test
    void aUnionWithAListTakesSeveralValues() {
        TypeAdapter<Object> adapter = this.adapters.of(new TypeRef<@Union({int[].class, int.class}) Object>() {});
        assertThat(adapter.shape().isSequence()).isTrue();
        assertThat(adapter.validateObject(List.of("1", "2")).orElseThrow()).isEqualTo(new int[] {1, 2});
        assertThat(adapter.validateText("3").orElseThrow()).isEqualTo(3);
        assertThat(errors(adapter, "[\"x\"]")).containsExactly("int_parsing [list[int], 0]", "int_type [int]");
        assertThat(adapter.toJsonable(new int[] {1})).isEqualTo(List.of(1));
    }

    @Test
    void aSealedInterfaceOfSingleValuesIsAUnionWithRules() {
        TypeAdapter<Key> keys = this.adapters.of(Key.class);
        assertThat(keys.validateJson(bytes("7")).orElseThrow()).isEqualTo(new Number0(7));
        assertThat(keys.validateJson(bytes("\"7\"")).orElseThrow()).isEqualTo(new Name("7"));
        assertThat(errors(keys, "0")).containsExactly("greater_than_equal [constrained-int]", "string_type [str]");
        assertThat(new String(keys.toJson(new Name("x")), StandardCharsets.UTF_8))
                .isEqualTo("\"x\"");
        assertThat(keys.jsonSchema())
                .hasToString("{\"anyOf\":[{\"minimum\":1,\"type\":\"integer\"},{\"type\":\"string\"}]}");
    }

    @Test
    void aGenericOfAUnionIsNamedAsInPython() {
        TypeAdapter<Box<Object>> boxes =
                this.adapters.of(new TypeRef<Box<@Union({int.class, String.class}) Object>>() {});
        assertThat(boxes.jsonSchema().path("title").asString()).isEqualTo("Box[Union[int, str]]");
        assertThat(boxes.validateObject(Map.of("value", 1)).orElseThrow()).isEqualTo(new Box<>(1));
    }

    @Test
    void aUnionThatItsTypeCannotHoldStopsTheStart() {
        assertThatThrownBy(() -> this.adapters.of(Wrong.class))
                .isInstanceOfSatisfying(
                        UnsupportedTypeException.class,
                        thrown -> assertThat(thrown.problems().stream().map(UnsupportedTypeException.Problem::text))
                                .containsExactlyElementsOf(Arrays.asList(
                                        "The @Union of Wrong.one names LocalDate, which is no Number",
                                        "The @Union of Wrong.alone has fewer than two members")));
    }

    sealed interface Pin permits Hidden, Digits {}

    record Hidden(@JsonValue Secret<String> pin) implements Pin {}

    record Digits(@JsonValue int digits) implements Pin {}

    @Test
    void aSecretHasTheNameThatPydanticGivesIt() {
        Validation<Pin> answer = TypeAdapters.defaults().of(Pin.class).validateObject(List.of());
        String either = "json-or-python[json=function-after[SecretStr(), str],"
                + "python=union[is-instance[SecretStr],function-after[SecretStr(), str]]]";
        assertThat(((Validation.Invalid<Pin>) answer).violations().get(0).loc())
                .containsExactly("lax-or-strict[lax=" + either + ",strict=" + either + "]");
    }
}
