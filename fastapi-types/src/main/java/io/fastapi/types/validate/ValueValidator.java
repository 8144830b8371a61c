package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.error.Violation;
import io.fastapi.types.source.JsonDocument;
import io.fastapi.types.source.JsonSource;
import io.fastapi.types.source.ObjectSource;
import io.fastapi.types.source.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Validates whole inputs of one type. Valid JSON is read in one streaming pass; only an input that is not valid is read
 * again to find everything that is wrong, and once more, as Python reads it, where that parser does not get through. Thread-safe.
 */
public final class ValueValidator {

    private final Validator validator;
    private final Secrets secrets;
    private final JsonSource.Factory json;
    private final int jsonDepth;

    ValueValidator(Validator validator, Secrets secrets, JsonSource.Factory json, int jsonDepth) {
        this.validator = validator;
        this.secrets = secrets;
        this.json = json;
        this.jsonDepth = jsonDepth;
    }

    /** The value of a JSON document, or a {@link Rejection}. */
    public @Nullable Object json(byte[] document) {
        Object value = stream(document);
        if (value != Run.INVALID) {
            return value;
        }
        List<Violation> violations = survey(document);
        return violations.isEmpty() ? read(parse(document)) : rejection(violations);
    }

    /** What is wrong with JSON that this parser reads as Python does; none if it is something else. */
    private List<Violation> survey(byte[] document) {
        try (JsonSource source = this.json.open(document)) {
            if (source == null || source.kind() == Source.Kind.OTHER) {
                return List.of();
            }
            List<Violation> violations = Survey.of(this.validator, source);
            return source.atEnd() ? violations : List.of();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private Rejection rejection(List<Violation> violations) {
        return new Rejection(Rejection.Cause.VALUE, this.secrets.masked(violations));
    }

    private JsonDocument parse(byte[] document) {
        JsonDocument.Value value = this.json.read(document);
        return (value != null) ? value : JsonDocument.parse(document, this.jsonDepth);
    }

    /** The value of a plain object, or a {@link Rejection}. */
    public @Nullable Object object(@Nullable Object object) {
        Run run = Run.collecting();
        Object value = this.validator.validate(new ObjectSource(object), run);
        return (value == Run.INVALID) ? rejection(run.violations()) : value;
    }

    private @Nullable Object stream(byte[] document) {
        try (JsonSource source = this.json.open(document)) {
            if (source == null || source.kind() == Source.Kind.OTHER) {
                return Run.INVALID; // without a first token there is no value, not even null
            }
            Object value = this.validator.validate(source, Run.fast());
            return (value != Run.INVALID && source.atEnd()) ? value : Run.INVALID;
        } catch (JacksonException e) {
            return Run.INVALID;
        }
    }

    private @Nullable Object read(JsonDocument document) {
        if (document instanceof JsonDocument.Value value) {
            return object(value.value());
        }
        if (document instanceof JsonDocument.Malformed malformed) {
            List<Object> loc = List.of(malformed.position());
            return invalidJson(Rejection.Cause.SYNTAX, loc, malformed.error());
        }
        String reason = ((JsonDocument.Unreadable) document).reason();
        return invalidJson(Rejection.Cause.UNREADABLE, List.of(), reason);
    }

    /** FastAPI's own wording of {@code json_invalid}, for bodies. */
    private static Rejection invalidJson(Rejection.Cause cause, List<Object> loc, String error) {
        Violation violation = new Violation(
                ErrorType.JSON_INVALID.type(), loc, "JSON decode error", Map.of(), Map.of("error", error));
        return new Rejection(cause, List.of(violation));
    }
}
