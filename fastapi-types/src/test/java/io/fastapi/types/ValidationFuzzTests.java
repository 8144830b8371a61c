package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Patch;
import io.fastapi.types.model.Secret;
import io.fastapi.types.source.JsonDocument;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Coverage-guided: validating any bytes gives a result and never throws, and streaming agrees with reading. As a plain
 * test it replays the seeds; {@code JAZZER_FUZZ=1} looks for new inputs.
 */
class ValidationFuzzTests {

    enum Colour {
        @JsonProperty("red")
        RED,
        BLUE
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "circle"),
        @JsonSubTypes.Type(value = Group.class, name = "group")
    })
    sealed interface Figure permits Circle, Group {}

    record Circle(double radius) implements Figure {}

    record Group(List<Figure> members) implements Figure {}

    record Everything(
            @Size(min = 1, max = 5) String s,
            int i,
            @Positive double d,
            BigDecimal n,
            boolean b,
            @Nullable LocalDate date,
            Optional<OffsetDateTime> at,
            Patch<OffsetTime> time,
            @Nullable Duration duration,
            @Nullable UUID id,
            @Nullable URI uri,
            @Nullable InetAddress ip,
            @Email @Nullable String mail,
            @Nullable Secret<String> secret,
            @Nullable Colour colour,
            @Default("[]") Set<Integer> set,
            @Default("{}") Map<Integer, List<String>> map,
            @Nullable Figure figure,
            @Nullable Object any) {}

    private static final TypeAdapter<Everything> ADAPTER =
            TypeAdapters.defaults().of(Everything.class);

    @FuzzTest(maxDuration = "60s")
    void anyBytesGetAResult(byte[] json) {
        Validation<Everything> streamed = ADAPTER.validateJson(json);
        if (JsonDocument.parse(json, JsonDocument.DEFAULT_DEPTH) instanceof JsonDocument.Value document) {
            Validation<Everything> read = ADAPTER.validateObject(document.value());
            assertThat(streamed.getClass()).isEqualTo(read.getClass());
            if (streamed instanceof Validation.Invalid<Everything> invalid) {
                assertThat(invalid).hasToString(read.toString());
                assertThat(invalid.kind()).isEqualTo(Validation.Kind.VALUE);
            }
        } else {
            assertThat(((Validation.Invalid<Everything>) streamed).kind()).isNotEqualTo(Validation.Kind.VALUE);
        }
    }
}
