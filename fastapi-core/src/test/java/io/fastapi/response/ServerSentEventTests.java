package io.fastapi.response;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerSentEventTests {

    @Test
    void typeAndIdAreSingleLines() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerSentEvent.of(1).event("a\nb"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerSentEvent.of(1).id("a\rb"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerSentEvent.of(1).id("a\0b"));
    }

    @Test
    void theTimeBeforeARetryIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerSentEvent.of(1).retry(-1));
    }

    @Test
    void dataIsGivenOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServerSentEvent(
                        1, Optional.of("raw"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
