package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.shape.UnsupportedTypeException;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Types that are only written: interfaces, abstract classes and classes without a constructor for their fields. */
class WrittenTypesTests {

    record Pub(String name) {}

    record Priv(String name, String secret) {}

    @JsonPropertyOrder({"id", "one"})
    interface Shown<T> {

        int getId();

        T getOne();

        default String getLabel() {
            return "no " + getId();
        }
    }

    record Full<T>(int id, T one) implements Shown<T> {

        @Override
        public int getId() {
            return this.id;
        }

        @Override
        public T getOne() {
            return this.one;
        }
    }

    static final class Closed<T> {

        private final T one;

        private Closed(T one, int unused) {
            this.one = one;
        }

        static <T> Closed<T> of(T one) {
            return new Closed<>(one, 1);
        }

        public T getOne() {
            return this.one;
        }
    }

    sealed interface Either<T extends @Nullable Object> {}

    record One<T extends @Nullable Object>(T one) implements Either<T> {}

    record Many<T extends @Nullable Object>(Map<String, List<T>> many) implements Either<T> {}

    record Deep<T extends @Nullable Object>(T deep) implements Either<List<T>> {}

    private final TypeAdapters adapters = TypeAdapters.defaults();

    private String json(TypeRef<?> type, Object value) {
        return json(this.adapters.of(type).forOutput(), value);
    }

    private static <T> String json(TypeAdapter<T> adapter, Object value) {
        Validation<T> valid = adapter.validateObject(value);
        return new String(adapter.toJson(valid.orElseThrow()), StandardCharsets.UTF_8);
    }

    private List<Violation> violations(TypeRef<?> type, Object value) {
        return ((Validation.Invalid<?>) this.adapters.of(type).validateObject(value)).violations();
    }

    @Test
    void anInterfaceIsFilteredToItsTypeArguments() {
        TypeRef<Shown<Pub>> shown = new TypeRef<>() {};
        assertThat(json(shown, new Full<>(1, new Priv("a", "s"))))
                .isEqualTo("{\"id\":1,\"one\":{\"name\":\"a\"},\"label\":\"no 1\"}");
        assertThat(json(shown, Map.of("id", 2, "one", Map.of("name", "b", "secret", "s"), "label", "x")))
                .isEqualTo("{\"id\":2,\"one\":{\"name\":\"b\"},\"label\":\"no 2\"}");
        assertThat(json(new TypeRef<Shown<? extends List<Pub>>>() {}, new Full<>(1, List.of(new Priv("a", "s")))))
                .isEqualTo("{\"id\":1,\"one\":[{\"name\":\"a\"}],\"label\":\"no 1\"}");
        assertThat(violations(shown, new Full<>(1, 3)))
                .singleElement()
                .satisfies(one -> assertThat(one.loc()).containsExactly("one"));
    }

    @Test
    void aCopyOfAnInterfaceIsAValueOfItsOwn() {
        TypeAdapter<Shown<Pub>> adapter = this.adapters.of(new TypeRef<Shown<Pub>>() {});
        Shown<Pub> copy =
                adapter.validateObject(new Full<>(1, new Priv("a", "s"))).orElseThrow();
        assertThat(copy)
                .isEqualTo(copy)
                .isNotEqualTo(new Full<>(1, new Pub("a")))
                .hasToString("Shown{getId=1, getOne=Pub[name=a]}");
        assertThat(copy.hashCode()).isEqualTo(copy.hashCode());
    }

    @Test
    void aClassThatCannotBeMadeTakesOnlyWhatFitsAsItIs() {
        TypeRef<Closed<Pub>> closed = new TypeRef<>() {};
        assertThat(json(closed, Closed.of(new Pub("a")))).isEqualTo("{\"one\":{\"name\":\"a\"}}");
        assertThat(violations(closed, Closed.of(new Priv("a", "s"))))
                .singleElement()
                .satisfies(one -> assertThat(one.msg()).isEqualTo("Input should be an instance of Closed"));
    }

    @Test
    void anInterfaceCannotBeRead() {
        assertThatThrownBy(() -> this.adapters.of(new TypeRef<Shown<Pub>>() {}).forInput())
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("can be written but not read");
    }

    @Test
    void theMembersOfAUnionKeepTheAnnotationsOfItsTypeArguments() {
        assertThat(violations(new TypeRef<Either<@Min(1) Integer>>() {}, Map.of("one", 0)))
                .extracting(Violation::type)
                .contains("greater_than_equal");
        assertThat(violations(new TypeRef<Either<@Min(1) Integer>>() {}, Map.of("many", Map.of("k", List.of(0)))))
                .extracting(Violation::type)
                .contains("greater_than_equal");
        assertThat(violations(new TypeRef<Either<List<@Min(1) Integer>>>() {}, Map.of("deep", 0)))
                .extracting(Violation::type)
                .contains("greater_than_equal");
    }
}
