package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporalTests {

    private final TypeAdapter<Temporal> adapter = TypeAdapters.defaults().of(Temporal.class);

    @ParameterizedTest
    @CsvSource({
        "2020-01-02T03:04:05Z, \"2020-01-02T03:04:05Z\", true",
        "2020-01-02T03:04:05+02:00, \"2020-01-02T03:04:05+02:00\", true",
        "2020-01-02 03:04:05, \"2020-01-02T03:04:05\", false",
        "2020-01-02, \"2020-01-02T00:00:00\", false",
        "0, \"1970-01-01T00:00:00Z\", true"
    })
    void aTextWithAnOffsetKeepsItAndOneWithoutHasNone(String text, String json, boolean aware) {
        Temporal value = this.adapter.validateText(text).orElseThrow();
        assertThat(value).isInstanceOf(aware ? OffsetDateTime.class : LocalDateTime.class);
        assertThat(this.adapter.toJson(value)).asString().isEqualTo(json);
    }
}
