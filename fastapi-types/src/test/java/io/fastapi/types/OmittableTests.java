package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Omittable;
import io.fastapi.types.model.Patch;
import io.fastapi.types.model.Strip;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import io.fastapi.types.shape.UnsupportedTypeException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fields that may be left out and are never {@code null}, and defaults that break the rules of their fields. */
class OmittableTests {

    record Box<T>(
            T one,
            @Omittable @Nullable Integer size,
            @Omittable Optional<String> note) {}

    record Pub(String name) {}

    record Priv(String name, String secret) {}

    record Usual(
            @Default("-1") @Min(0) int count,
            @Default(" x ") @Strip @Size(min = 5) String text,
            @Default("[{\"name\":\"a\"}]") @Size(min = 2) List<Pub> few) {}

    record Wrong(
            @Omittable int size,
            @Omittable String text,
            @Omittable Patch<String> patch) {}

    private final TypeAdapters adapters = TypeAdapters.defaults();
    private final TypeAdapter<Box<Pub>> boxes = this.adapters.of(new TypeRef<Box<Pub>>() {});

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> List<String> errors(Validation<T> invalid) {
        return ((Validation.Invalid<T>) invalid)
                .violations().stream().map(Violation::type).toList();
    }

    @Test
    void whatIsLeftOutIsNullOrEmpty() {
        assertThat(this.boxes.validateJson(bytes("{\"one\":{\"name\":\"a\"}}")).orElseThrow())
                .isEqualTo(new Box<>(new Pub("a"), null, Optional.empty()));
    }

    @Test
    void nullIsAnErrorOfTheType() {
        assertThat(errors(this.boxes.validateJson(bytes("{\"one\":{\"name\":\"a\"},\"size\":null,\"note\":null}"))))
                .containsExactly("int_type", "string_type");
        assertThat(errors(this.boxes.validateObject(Map.of("one", Map.of("name", "a"), "note", 1))))
                .containsExactly("string_type");
    }

    @Test
    void whatWasLeftOutOfAnInstanceStaysSoInItsCopy() {
        assertThat(this.boxes
                        .validateObject(new Box<>(new Priv("a", "s"), null, Optional.empty()))
                        .orElseThrow())
                .isEqualTo(new Box<>(new Pub("a"), null, Optional.empty()));
    }

    @Test
    void theTypeHasToHoldNothing() {
        assertThatThrownBy(() -> this.adapters.of(Wrong.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("Wrong.size is @Omittable")
                .hasMessageContaining("Wrong.text is @Omittable")
                .hasMessageContaining("Wrong.patch is @Omittable");
    }

    @Test
    void aDefaultIsNeitherCheckedNorChangedByTheRules() {
        assertThat(this.adapters.of(Usual.class).validateJson(bytes("{}")).orElseThrow())
                .isEqualTo(new Usual(-1, " x ", List.of(new Pub("a"))));
        Validated<Usual> given = this.adapters
                .of(new TypeRef<Validated<Usual>>() {})
                .validateJson(bytes("{}"))
                .orElseThrow();
        assertThat(given.value().few()).containsExactly(new Pub("a"));
        assertThat(errors(this.adapters
                        .of(Usual.class)
                        .validateJson(bytes("{\"count\":-1,\"text\":\" x \",\"few\":[]}"))))
                .containsExactly("greater_than_equal", "string_too_short", "too_short");
    }
}
