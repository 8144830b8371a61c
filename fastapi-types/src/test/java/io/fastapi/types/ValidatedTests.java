package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import io.fastapi.types.serialize.FieldFilter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValidatedTests {

    record Sub(@Default("1") int a, @Default("2") int b) {}

    record Item(
            @Default("{}") Sub sub,
            @Default("[]") List<Sub> subs,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Default("none")
            String secret,

            @Default("0") int size) {

        Item {
            if (size > 100) {
                throw new IllegalArgumentException("too big");
            }
        }
    }

    record Open(@Default("0") int size, @JsonAnySetter Map<String, Object> more) {}

    private final TypeAdapters adapters = TypeAdapters.defaults();
    private final TypeAdapter<Validated<Item>> items = this.adapters.of(new TypeRef<Validated<Item>>() {});

    private static <T> Validated<T> read(TypeAdapter<Validated<T>> adapter, String json) {
        return Objects.requireNonNull(
                adapter.validateJson(json.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }

    private String given(Object value) {
        TypeAdapter<Object> output = this.adapters.of(TypeRef.<Object>of(Item.class));
        return new String(output.filter(FieldFilter.none().excludeUnset()).toJson(value), StandardCharsets.UTF_8);
    }

    @Test
    void fieldsThatWereNotGivenAreLeftOutAtEveryDepth() {
        assertThat(given(read(this.items, "{\"sub\":{},\"subs\":[{},{\"b\":5}]}")))
                .isEqualTo("{\"sub\":{},\"subs\":[{},{\"b\":5}]}");
        assertThat(given(read(this.items, "{}"))).isEqualTo("{}");
    }

    @Test
    void plainObjectsOfTheSameAreMadeOfTheSameFields() {
        TypeAdapter<Validated<Item>> output =
                this.items.filter(FieldFilter.none().excludeUnset());
        assertThat(output.toJsonable(read(this.items, "{\"sub\":{\"a\":4},\"size\":2}")))
                .isEqualTo(Map.of("sub", Map.of("a", 4), "size", 2));
    }

    @Test
    void givenFieldsAreAppliedToAStoredModel() {
        Item stored = new Item(new Sub(8, 9), List.of(), "s", 5);
        assertThat(read(this.items, "{\"sub\":{\"a\":3}}").applyTo(stored))
                .isEqualTo(new Item(new Sub(3, 2), List.of(), "s", 5));
        assertThat(read(this.items, "{\"secret\":\"x\"}").applyTo(stored))
                .isEqualTo(new Item(new Sub(8, 9), List.of(), "x", 5));
        assertThat(read(this.items, "{}").applyTo(stored)).isEqualTo(stored);
    }

    @Test
    void unknownFieldsOfBothAreKept() {
        TypeAdapter<Validated<Open>> opens = this.adapters.of(new TypeRef<Validated<Open>>() {});
        Open stored = new Open(1, Map.of("a", "x", "b", "y"));
        assertThat(read(opens, "{\"b\":\"z\"}").applyTo(stored)).isEqualTo(new Open(1, Map.of("a", "x", "b", "z")));
    }

    @Test
    void aChangedCopyKeepsWhatWasGiven() {
        Validated<Item> item = read(this.items, "{\"sub\":{},\"size\":3}");
        Item changed = new Item(item.value().sub(), List.of(new Sub(1, 1)), "s", 4);
        assertThat(item.with(changed).fieldsSet()).containsExactly("sub", "size");
        assertThat(given(item.with(changed))).isEqualTo("{\"sub\":{},\"size\":4}");
    }

    @Test
    void whatWasNotReadCannotBeApplied() {
        Item item = new Item(new Sub(1, 2), List.of(), "s", 0);
        assertThatThrownBy(() -> new Validated<>(item, Set.of("size")).applyTo(item))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void listsAreValidatedWithTheFieldsOfTheirModels() {
        TypeAdapter<Validated<List<Item>>> lists = this.adapters.of(new TypeRef<Validated<List<Item>>>() {});
        Validated<List<Item>> list = read(lists, "[{\"size\":1},{}]");
        assertThat(list.fieldsSet()).isEmpty();
        assertThat(list.fieldsSet(list.value().get(0))).hasValue(Set.of("size"));
        assertThat(list.fieldsSet(list.value().get(1))).hasValue(Set.of());
    }
}
