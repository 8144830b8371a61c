package io.fastapi.conformance;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.JsonSchemaSerializationDefaultsRequired;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models of {@code twins/models_layers.py} that several of its parts use. */
final class LayeredModels {
    private LayeredModels() {}

    enum Tone {
        @JsonProperty("low")
        LOW,
        @JsonProperty("high")
        HIGH
    }

    enum Size {
        S(1),
        L(2);

        private final int value;

        Size(int value) {
            this.value = value;
        }

        @JsonValue
        int value() {
            return this.value;
        }
    }

    record Name(String first, @Nullable String last) {}

    record Full(
            String first,
            @Nullable String last,
            @Default("s") String secret) {}

    record Slot<A extends @Nullable Object>(
            A value, @Nullable String note) {
        Slot(A value) {
            this(value, null);
        }
    }

    record Trio<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>(A a, B b, C c) {}

    record Tree<A, B extends @Nullable Object>(
            A label,
            @Default("{}") Map<String, B> leaves,
            @Default("[]") List<Tree<A, B>> children) {}

    record Price(BigDecimal amount, @Default("EUR") String currency) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Two<A extends @Nullable Object, B extends @Nullable Object>(A first, B second) {}

    record Leaf(@Default("1") int a, @Nullable Integer b) {}

    @JsonSchemaSerializationDefaultsRequired
    record Sure(
            @Default("1") int a,
            @Default("{}") Leaf leaf,
            @Nullable Integer none,
            @Default(value = "[]", inSchema = false) List<String> names,
            @Nullable Slot<Integer> slot) {}

    @JsonSchemaSerializationDefaultsRequired
    record SureSlot<A extends @Nullable Object>(
            A value, @Default("n") String note) {}

    static Full full(String first) {
        return new Full(first, null, "s");
    }
}
