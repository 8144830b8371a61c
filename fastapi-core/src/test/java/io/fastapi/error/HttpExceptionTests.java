package io.fastapi.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpExceptionTests {

    @Test
    void withoutADetailItIsThePhraseOfTheStatus() {
        assertThat(new HttpException(404).detail()).isEqualTo("Not Found");
        assertThat(new HttpException(599).detail()).isEqualTo("");
        HttpException withHeaders = HttpException.withHeaders(418, Map.of("x-a", "b"));
        assertThat(withHeaders.detail()).isEqualTo("I'm a Teapot");
        assertThat(withHeaders.headers()).containsEntry("x-a", "b");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 42, 99, 600, 999})
    void whatIsNoStatusIsRefusedWhereItIsWritten(int status) {
        String reason = status + " is no HTTP status; use a status from 100 to 599";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpException(status))
                .withMessage(reason);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpException(status, "detail", Map.of()))
                .withMessage(reason);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.json(status, 1))
                .withMessage(reason);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.empty(204).status(status))
                .withMessage(reason);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutgoingResponse().status(status))
                .withMessage(reason);
    }
}
