package io.fastapi.engine.http;

import io.fastapi.engine.body.BodyPlan;
import io.fastapi.engine.request.RequestState;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import io.fastapi.types.error.Violation;
import io.fastapi.types.source.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Makes sense of the bytes of a JSON body, before any dependency runs: malformed JSON is answered at once. The whole body is
 * validated while it is parsed; what is wrong with it is reported later, in its turn.
 */
final class BodyStep {

    private final BodyPlan plan;
    private final boolean strict;
    private final @Nullable TypeAdapter<?> whole;

    BodyStep(BodyPlan plan, boolean strict, TypeAdapters adapters) {
        this.plan = plan;
        this.strict = strict;
        boolean whole = plan.kind() == BodyPlan.Kind.JSON && !plan.embedded();
        this.whole = whole ? adapters.of(plan.parts().get(0).spec()) : null;
    }

    /** Keeps the body in the state, parsed if it is JSON. */
    void accept(byte[] bytes, RequestState state) {
        if (bytes.length == 0) {
            state.bodyBytes(null);
            return;
        }
        state.bodyBytes(bytes);
        if (!isJson(state.headers().getFirst(HttpHeaders.CONTENT_TYPE))) {
            return;
        }
        if (this.whole == null || isNull(bytes)) {
            state.body(parse(bytes));
        } else {
            validate(this.whole, bytes, state);
        }
    }

    private static void validate(TypeAdapter<?> adapter, byte[] bytes, RequestState state) {
        Validation<?> validation = adapter.validateJson(bytes);
        if (validation instanceof Validation.Invalid<?> invalid && invalid.kind() != Validation.Kind.VALUE) {
            state.body(parse(bytes)); // fails, and tells what is malformed
        } else {
            state.bodyLater(() -> parse(bytes)); // only a handler of failures asks for it
        }
        state.bodyValidation(validation);
    }

    private static @Nullable Object parse(byte[] bytes) {
        JsonDocument document = JsonDocument.parse(bytes);
        if (document instanceof JsonDocument.Value parsed) {
            return parsed.value();
        }
        if (document instanceof JsonDocument.Malformed malformed) {
            throw new RequestValidationException(
                    List.of(violation(malformed)), new String(bytes, StandardCharsets.UTF_8));
        }
        throw new HttpException(400, "There was an error parsing the body");
    }

    private static Violation violation(JsonDocument.Malformed malformed) {
        return new Violation(
                "json_invalid",
                List.of("body", malformed.position()),
                "JSON decode error",
                Map.of(),
                Map.of("error", malformed.error()));
    }

    /** FastAPI's rule: {@code application/json} or {@code application/*+json}, whatever the parameters. */
    private boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return !this.strict;
        }
        int end = contentType.indexOf(';');
        String type = ((end < 0) ? contentType : contentType.substring(0, end)).strip();
        return type.equalsIgnoreCase("application/json")
                || (type.regionMatches(true, 0, "application/", 0, 12)
                        && type.regionMatches(true, type.length() - 5, "+json", 0, 5));
    }

    private static boolean isNull(byte[] bytes) {
        int from = 0;
        while (from < bytes.length && isSpace(bytes[from])) {
            from++;
        }
        return from + 4 <= bytes.length && bytes[from] == 'n' && bytes[from + 1] == 'u';
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    BodyPlan.Kind kind() {
        return this.plan.kind();
    }
}
