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
}
