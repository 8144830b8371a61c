package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Secret;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.source.JsonDocument;
import io.fastapi.types.validate.Rejection;
import io.fastapi.types.validate.Validators;
import io.fastapi.types.validate.ValueValidator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Every answer of the real pydantic in {@code answers.json}, recorded by {@code src/test/pydantic/record_answers.py}. */
class PydanticTableTests {

    private static final Map<String, List<List<?>>> CASES = cases();

    private final Map<String, Shape> shapes = PydanticTypes.shapes();
    private final Validators validators =
            Validators.of(JsonMapper.builder().build(), type -> Optional.empty(), JsonDocument.DEFAULT_DEPTH);

    @Test
    void theTableCoversEveryTypeWithTwentyThousandCases() {
        assertThat(this.shapes.keySet()).isEqualTo(CASES.keySet());
        assertThat(CASES.values().stream().mapToInt(List::size).sum()).isGreaterThan(20_000);
    }

    @TestFactory
    Stream<DynamicTest> answersLikePydantic() {
        return CASES.entrySet().stream()
                .map(type -> DynamicTest.dynamicTest(type.getKey(), () -> compare(type.getKey(), type.getValue())));
    }

    private void compare(String type, List<List<?>> cases) {
        ValueValidator validator = this.validators.compile(this.shapes.get(type));
        List<String> differences = new ArrayList<>();
        for (List<?> one : cases) {
            Object input = one.get(1);
            String expected = expected(type, one);
            String plain = answer(validator.object(input));
            String streamed = answer(validator.json(json(input).getBytes(StandardCharsets.UTF_8)));
            if (!(expected.equals(plain) && expected.equals(streamed)) && !Deviations.isKnown(type, input)) {
                differences.add(text(input) + "\n  pydantic " + expected + "\n  objects  " + plain + "\n  streamed "
                        + streamed);
            }
        }
        assertThat(differences).as(type).isEmpty();
    }

    private static String expected(String type, List<?> one) {
        if (one.size() == 3) {
            return text(one.get(2));
        }
        List<Object> errors = new ArrayList<>();
        for (Object error : (List<?>) one.get(3)) {
            List<Object> shown = new ArrayList<>((List<?>) error);
            if (Deviations.isSecret(type)) {
                shown.set(3, Secret.MASK);
            }
            errors.add(shown);
        }
        return errors(errors);
    }

    private static String answer(@Nullable Object outcome) {
        if (!(outcome instanceof Rejection rejection)) {
            return text(plain(outcome));
        }
        List<Object> errors = new ArrayList<>();
        for (Violation v : rejection.violations()) {
            Map<String, Object> context = new LinkedHashMap<>();
            v.ctx().forEach((key, value) -> context.put(key, plain(value)));
            List<Object> error = new ArrayList<>(List.of(v.type(), v.loc(), v.msg()));
            error.add(v.input());
            error.add(context);
            errors.add(error);
        }
        return errors(errors);
    }

    /** The input as Python's {@code json.dumps} writes it. */
    private static String json(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> json(e.getKey()) + ":" + json(e.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PydanticTableTests::json).collect(Collectors.joining(",", "[", "]"));
        }
        return (value instanceof String text) ? JsonMapper.shared().writeValueAsString(text) : String.valueOf(value);
    }

    private static String errors(List<?> errors) {
        return errors.stream().map(PydanticTableTests::text).collect(Collectors.joining("\n           ", "!! ", ""));
    }

    /** JSON-like objects as comparable text; numbers keep their kind. */
    private static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> text(e.getKey()) + ":" + text(e.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PydanticTableTests::text).collect(Collectors.joining(",", "[", "]"));
        }
        return (value instanceof String s) ? '"' + s + '"' : String.valueOf(value);
    }

    /** The counterpart of {@code plain} in the recorder. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        if (value instanceof Enum<?> constant) {
            return Map.of("enum", constant.name());
        }
        if (value instanceof BigInteger integer) {
            return (integer.bitLength() < Long.SIZE) ? (Object) integer.longValue() : integer;
        }
        if (value instanceof Integer integer) {
            return integer.longValue();
        }
        if (value instanceof BigDecimal decimal) {
            return Map.of("decimal", decimal.toString());
        }
        if (value instanceof byte[] bytes) {
            return Map.of("bytes", HexFormat.of().formatHex(bytes));
        }
        if (value instanceof Secret<?> secret) {
            return Map.of("secret", secret.value());
        }
        return temporal(value);
    }

    private static @Nullable Object temporal(@Nullable Object value) {
        if (value instanceof OffsetDateTime time) {
            return Map.of("datetime", iso(time.toLocalDate() + "T", time.toOffsetTime()));
        }
        if (value instanceof OffsetTime time) {
            return Map.of("time", iso("", time));
        }
        if (value instanceof LocalDate date) {
            return Map.of("date", date.toString());
        }
        if (value instanceof Duration duration) {
            BigInteger micros = BigInteger.valueOf(duration.getSeconds())
                    .multiply(BigInteger.valueOf(1_000_000))
                    .add(BigInteger.valueOf(duration.getNano() / 1000));
            return Map.of("micros", micros);
        }
        if (value instanceof java.util.UUID || value instanceof java.net.URI || value instanceof Path) {
            return Map.of("text", value.toString());
        }
        return (value instanceof InetAddress address)
                ? Map.of("bytes", HexFormat.of().formatHex(address.getAddress()))
                : container(value);
    }

    /** Python's {@code isoformat}. */
    private static String iso(String date, OffsetTime time) {
        String micros = time.getNano() == 0 ? "" : String.format(".%06d", time.getNano() / 1000);
        String offset = time.getOffset().getTotalSeconds() == 0
                ? "+00:00"
                : time.getOffset().toString();
        return date
                + String.format("%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond())
                + micros
                + offset;
    }

    private static @Nullable Object container(@Nullable Object value) {
        if (value instanceof Set<?> set) {
            return Map.of(
                    "set",
                    set.stream()
                            .map(PydanticTableTests::plain)
                            .sorted(Comparator.comparing(PydanticTableTests::text))
                            .toList());
        }
        if (value instanceof Object[] array) {
            return plain(Arrays.asList(array));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PydanticTableTests::plain).collect(Collectors.toList());
        }
        if (value instanceof Map<?, ?> map) {
            List<Object> entries = new ArrayList<>();
            map.forEach((key, item) -> {
                List<Object> entry = new ArrayList<>();
                entry.add(plain(key));
                entry.add(plain(item));
                entries.add(entry);
            });
            return Map.of("map", entries);
        }
        return (value instanceof Record) ? model((Record) value) : value;
    }

    private static Object model(Record value) {
        if (value.getClass().isAnnotationPresent(JsonFormat.class)) {
            return new ArrayList<>(components(value).values());
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("model", value.getClass().getSimpleName());
        model.put("fields", components(value));
        return model;
    }

    private static Map<String, @Nullable Object> components(Record value) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                fields.put(
                        component.getName().equals("byName") ? "by_name" : component.getName(),
                        plain(component.getAccessor().invoke(value)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return fields;
    }

    /** The recorded lines of each type. */
    static Map<String, List<List<?>>> cases() {
        Map<String, List<List<?>>> cases = new LinkedHashMap<>();
        try (InputStream answers = PydanticTableTests.class.getResourceAsStream("/pydantic/answers.json")) {
            JsonDocument document = JsonDocument.parse(answers.readAllBytes(), JsonDocument.DEFAULT_DEPTH);
            for (Object one : (List<?>) ((JsonDocument.Value) document).value()) {
                List<?> line = (List<?>) one;
                cases.computeIfAbsent((String) line.get(0), type -> new ArrayList<>())
                        .add(line);
            }
            return cases;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
