package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.types.model.Default;
import io.fastapi.types.model.Strip;
import io.fastapi.types.model.ToUpper;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import io.fastapi.types.shape.UnsupportedTypeException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Defaults that the rules of their fields hold for: pydantic's {@code validate_default}. */
class ValidatedDefaultTests {

    record Inner(@Min(1) int n) {}

    record Usual(
            @Default(value = " x ", validated = true) @Strip @ToUpper
            String text,

            @Default(" x ") @Strip @ToUpper String asItIs,
            @Default(value = "[\" a \"]", validated = true) List<@Strip String> several,
            @Default(value = "{\"n\": 2}", validated = true) Inner inner) {}

    @Test
    void rulesChangeThem() {
        Usual usual = TypeAdapters.defaults()
                .of(Usual.class)
                .validateJson("{}".getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(usual).isEqualTo(new Usual("X", " x ", List.of("a"), new Inner(2)));
    }

    @Test
    void theyAreRecordedAsLeftOut() {
        Validated<Usual> usual = TypeAdapters.defaults()
                .of(new TypeRef<Validated<Usual>>() {})
                .validateJson("{\"text\": \"y\"}".getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(usual.fieldsSet()).containsExactly("text");
        assertThat(usual.value().inner()).isEqualTo(new Inner(2));
    }

    @Test
    void theSchemaShowsThemAsTheyAreWritten() {
        assertThat(TypeAdapters.defaults().of(Usual.class).jsonSchema().toString())
                .contains("\"text\":{\"default\":\" x \"");
    }

    record Small(
            @Default(value = "0", validated = true) @Min(1) int n) {}

    record Short(
            @Default(value = "[\"a\"]", validated = true) List<@Size(min = 2) String> texts) {}

    @Test
    void whatRulesRefuseIsAMistake() {
        assertThatThrownBy(() -> TypeAdapters.defaults().of(Small.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining(
                        "The default 0 of Small.n is not valid: Input should be greater than or equal to 1");
        assertThatThrownBy(() -> TypeAdapters.defaults().of(Short.class))
                .hasMessageContaining("String should have at least 2 characters");
    }

    record Ported(@Size(max = 3) int port, @Default("0") int retries) {}

    record Several(
            @Min(1) String name,
            @Default("[]") int limit,
            @Default("{\"port\": 1}") Ported ported,
            @Default("{}") Ported empty) {}

    @Test
    void wrongDefaultsAreToldTogetherWithWhatElseIsWrong() {
        assertThatThrownBy(() -> TypeAdapters.defaults().of(Several.class))
                .isInstanceOfSatisfying(
                        UnsupportedTypeException.class,
                        thrown -> assertThat(thrown.problems())
                                .extracting(UnsupportedTypeException.Problem::text)
                                .satisfiesExactly(
                                        name -> assertThat(name).contains("Several.name", "does not fit"),
                                        port -> assertThat(port).contains("Ported.port", "does not fit"),
                                        limit -> assertThat(limit).contains("The default [] of Several.limit")));
    }
}
