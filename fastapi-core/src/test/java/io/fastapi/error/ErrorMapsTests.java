package io.fastapi.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.error.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client is told of its own input. */
class ErrorMapsTests {

    @Test
    void bytesThatAreNoTextAreEchoedAsFarAsTheyAre() {
        Violation violation = new Violation(
                "model_attributes_type", List.of("body"), "wrong", new byte[] {'a', (byte) 0xff, 'b'}, Map.of());
        assertThat(ErrorMaps.of(List.of(violation))).first().extracting("input").isEqualTo("a\uFFFDb");
    }

    @Test
    void theMessageTellsWhereAndWhatButNotWhatWasSent() {
        Violation missing = new Violation("missing", List.of("query", "skip"), "Field required", "secret", Map.of());
        Violation item = new Violation("int_type", List.of("body", "ids", 3), "No integer", "secret", Map.of());
        assertThat(RequestValidationException.of(List.of(missing, item), () -> "secret"))
                .hasMessage("2 validation errors:\n  query.skip: Field required\n  body.ids.3: No integer");
        assertThat(new WebSocketRequestValidationException(List.of(missing)))
                .hasMessage("1 validation error:\n  query.skip: Field required");
    }
}
