package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code twins/body_types.py}. */
final class BodyTypesTwin {

    private BodyTypesTwin() {}

    enum Kind {
        @JsonProperty("big")
        BIG,
        @JsonProperty("small")
        SMALL
    }

    record Everything(
            UUID key,
            OffsetDateTime at,
            LocalDate day,
            LocalTime clock,
            Duration span,
            BigDecimal amount,
            byte[] data,
            Kind kind,
            boolean flag,
            int count,
            double ratio,
            Set<String> words,
            @Nullable Object anything) {}

    record Flags(
            @Default("false") boolean flag,
            @Default("0") BigInteger count,
            @Default("0.0") double ratio,
            @Default("") String text,
            @Default("0") BigDecimal amount) {}

    record Times(UUID itemId, boolean repeat, double duration) {}

    static FastApi app() {
        return FastApi.of(
                post("/everything/").params(body(Everything.class)).handle(BodyTypesTwin::createEverything),
                post("/flags/").params(body(Flags.class)).handle(BodyTypesTwin::createFlags),
                put("/times/{item_id}")
                        .params(
                                path("item_id", UUID.class),
                                body("start", OffsetDateTime.class),
                                body("end", OffsetDateTime.class),
                                body("process_after", Duration.class),
                                body("repeat_at", LocalTime.class).optional())
                        .handle(BodyTypesTwin::updateTimes),
                post("/any/")
                        .name("create_any")
                        .params(body("value", Object.class))
                        .handle(value -> Ordered.map("value", value)),
                post("/dict/")
                        .name("create_dict")
                        .params(body("value", new TypeRef<Map<String, Object>>() {}))
                        .handle(value -> value),
                echo("/int/", "create_int", BigInteger.class),
                typed("/float/", "create_float", double.class),
                echo("/bool/", "create_bool", boolean.class),
                echo("/str/", "create_str", String.class),
                echo("/date/", "create_date", LocalDate.class),
                typed("/datetime/", "create_datetime", Temporal.class),
                typed("/time/", "create_time", LocalTime.class),
                typed("/timedelta/", "create_timedelta", Duration.class),
                typed("/decimal/", "create_decimal", BigDecimal.class),
                typed("/uuid/", "create_uuid", UUID.class),
                echo("/kind/", "create_kind", Kind.class),
                post("/list/")
                        .name("create_list")
                        .params(body("value", new TypeRef<List<Integer>>() {}))
                        .handle(value -> value),
                post("/bytes/")
                        .name("create_bytes")
                        .params(body("value", byte[].class))
                        .handle(value -> new String(value, StandardCharsets.UTF_8)));
    }

    private static Operation echo(String path, String name, Class<?> type) {
        return post(path).name(name).params(body("value", type)).handle(value -> value);
    }

    private static Operation typed(String path, String name, Class<?> type) {
        return post(path)
                .name(name)
                .responseModel(type)
                .params(body("value", type))
                .handle(value -> value);
    }

    private static Everything createEverything(Everything everything) {
        return everything;
    }

    private static Flags createFlags(Flags flags) {
        return flags;
    }

    private static Object updateTimes(
            UUID itemId, OffsetDateTime start, OffsetDateTime end, Duration processAfter, Optional<LocalTime> repeat) {
        Duration duration = Duration.between(start.plus(processAfter), end);
        return new Times(itemId, repeat.isPresent(), duration.toMillis() / 1000.0);
    }
}
