package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.error.Violation;
import io.fastapi.types.model.TypeRef;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@code @Nullable} of other packages than JSpecify's: on a declaration, as Spring's old one, and on a type. */
class OtherNullableTests {

    /** As {@code org.springframework.lang.Nullable} and {@code jakarta.annotation.Nullable} are declared. */
    static final class OfDeclarations {

        @Retention(RetentionPolicy.RUNTIME)
        @Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
        @interface Nullable {}
    }

    /** As those of Checker and Eclipse are declared. */
    static final class OfTypes {

        @Retention(RetentionPolicy.RUNTIME)
        @Target(ElementType.TYPE_USE)
        @interface Nullable {}
    }

    record Item<T>(
            String name,
            @OfDeclarations.Nullable String note,
            @OfDeclarations.Nullable String[] tags,
            @OfDeclarations.Nullable T other,
            List<@OfTypes.Nullable Integer> counts) {

        @Override
        public boolean equals(Object o) {
            return o instanceof Item<?> item
                    && item.name.equals(this.name)
                    && Objects.equals(item.note, this.note)
                    && Arrays.equals(item.tags, this.tags)
                    && Objects.equals(item.other, this.other)
                    && item.counts.equals(this.counts);
        }

        @Override
        public int hashCode() {
            return this.name.hashCode();
        }
    }

    private final TypeAdapter<Item<String>> items = TypeAdapters.defaults().of(new TypeRef<Item<String>>() {});

    private Validation<Item<String>> read(String json) {
        return this.items.validateJson(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsMarkedMayBeNullOrLeftOut() {
        Item<String> expected = new Item<>("saw", null, null, null, Arrays.asList(1, null));
        assertThat(read("{\"name\":\"saw\",\"counts\":[1,null]}").orElseThrow()).isEqualTo(expected);
        assertThat(read("{\"name\":\"saw\",\"note\":null,\"tags\":null,\"other\":null,\"counts\":[1,null]}")
                        .orElseThrow())
                .isEqualTo(expected);
    }

    @Test
    void whatIsNotMarkedMayNot() {
        Validation.Invalid<Item<String>> invalid =
                (Validation.Invalid<Item<String>>) read("{\"name\":null,\"tags\":[null],\"counts\":null}");
        assertThat(invalid.violations().stream().map(Violation::type))
                .containsExactly("string_type", "string_type", "list_type");
    }

    @Test
    void theSchemaSaysIt() {
        assertThat(this.items.jsonSchema().toString())
                .contains("\"required\":[\"name\",\"counts\"]")
                .contains("\"note\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]")
                .contains("\"items\":{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"null\"}]}");
    }
}
