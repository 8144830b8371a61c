package io.fastapi.types;

import static io.fastapi.types.constraint.Constraints.oneOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeSpec;
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
}
