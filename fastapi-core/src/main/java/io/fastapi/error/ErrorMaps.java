package io.fastapi.error;

import io.fastapi.types.error.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Violations as FastAPI writes them: {@code [{"type", "loc", "msg", "input", "ctx"}]}, and as an exception's message. */
final class ErrorMaps {

    private ErrorMaps() {}

    static List<Map<String, @Nullable Object>> of(List<Violation> violations) {
        List<Map<String, @Nullable Object>> errors = new ArrayList<>(violations.size());
        for (Violation violation : violations) {
            errors.add(of(violation));
        }
        return errors;
    }

    /** For logs and people, a line each: {@code 1 validation error:}, {@code   query.skip: Field required}; no input. */
    static String text(List<Violation> violations) {
        StringBuilder text = new StringBuilder(violations.size() + " validation error")
                .append((violations.size() == 1) ? ":" : "s:");
        for (Violation violation : violations) {
            StringJoiner location = new StringJoiner(".");
            violation.loc().forEach(step -> location.add(String.valueOf(step)));
            text.append("\n  ").append(location).append(": ").append(violation.msg());
        }
        return text.toString();
    }

    private static Map<String, @Nullable Object> of(Violation violation) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("type", violation.type());
        error.put("loc", violation.loc());
        error.put("msg", violation.msg());
        error.put("input", echo(violation.input()));
        if (!violation.ctx().isEmpty()) {
            error.put("ctx", echo(violation.ctx()));
        }
        return error;
    }

    /** Numbers that JSON has not are echoed as null, and bytes that are no text as far as they are: FastAPI answers 500. */
    private static @Nullable Object echo(@Nullable Object input) {
        if (input instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (input instanceof Double number) {
            return Double.isFinite(number) ? number : null;
        }
        if (input instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(echo(item)));
            return items;
        }
        if (input instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, value) -> entries.put(String.valueOf(key), echo(value)));
            return entries;
        }
        return input;
    }
}
