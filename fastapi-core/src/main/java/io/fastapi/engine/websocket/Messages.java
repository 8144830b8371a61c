package io.fastapi.engine.websocket;

import io.fastapi.channel.ChannelEvent;
import io.fastapi.error.WebSocketException;
import io.fastapi.error.WebSocketRequestValidationException;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.source.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What messages hold: text, bytes, JSON, values of a type. */
final class Messages {

    /** A message is not of the kind that the function takes; FastAPI's function fails then. */
    static final class Unfit extends WebSocketException {

        Unfit(int code, String reason) {
            super(code, reason);
        }
    }

    private final TypeAdapters adapters;

    Messages(TypeAdapters adapters) {
        this.adapters = adapters;
    }

    /** A message that has to be a text. */
    static String text(Object message) {
        if (message instanceof String text) {
            return text;
        }
        throw new Unfit(CloseCodes.UNSUPPORTED, "Expected a text message");
    }

    /** A message that has to be bytes. */
    static byte[] bytes(Object message) {
        if (message instanceof byte[] bytes) {
            return bytes;
        }
        throw new Unfit(CloseCodes.UNSUPPORTED, "Expected a binary message");
    }

    /** JSON as plain objects. */
    @Nullable
    Object parse(byte[] json) {
        if (JsonDocument.parse(json, this.adapters.jsonDepth()) instanceof JsonDocument.Value parsed) {
            return parsed.value();
        }
        throw new Unfit(CloseCodes.INVALID_PAYLOAD, "The message is no JSON");
    }

    byte[] json(@Nullable Object value) {
        return this.adapters.untyped().toJson(value);
    }

    String jsonText(@Nullable Object value) {
        return new String(json(value), StandardCharsets.UTF_8);
    }

    /** An item to send: text, bytes and messages of channels as they are, everything else as JSON. */
    Object encoded(Object item) {
        boolean ready = item instanceof String || item instanceof byte[] || item instanceof ChannelEvent<?>;
        return ready ? item : jsonText(item);
    }

    <T> TypeAdapter<T> adapter(TypeRef<T> type) {
        return this.adapters.of(type).forInput();
    }

    /** The value of a message that has to be a text; what is wrong with it is located as in a body. */
    <T> Validation<T> validate(TypeAdapter<T> adapter, Object message) {
        byte[] json = text(message).getBytes(StandardCharsets.UTF_8);
        Validation<T> validation = adapter.validateJson(json);
        return (validation instanceof Validation.Invalid<T> invalid)
                ? new Validation.Invalid<>(located(invalid, json))
                : validation;
    }

    private List<Violation> located(Validation.Invalid<?> invalid, byte[] json) {
        if (invalid.kind() != Validation.Kind.VALUE
                && JsonDocument.parse(json, this.adapters.jsonDepth()) instanceof JsonDocument.Malformed malformed) {
            return List.of(new Violation(
                    "json_invalid",
                    List.of("body", malformed.position()),
                    "JSON decode error",
                    Map.of(),
                    Map.of("error", malformed.error())));
        }
        List<Violation> all = new ArrayList<>(invalid.violations().size());
        for (Violation violation : invalid.violations()) {
            all.add(violation.under("body"));
        }
        return all;
    }

    /** The value; an exception if there is none. */
    @SuppressWarnings("NullAway") // null only of a type that takes it
    static <T> T required(Validation<T> validation) {
        if (validation instanceof Validation.Valid<T> valid) {
            return valid.value();
        }
        throw new WebSocketRequestValidationException(((Validation.Invalid<T>) validation).violations());
    }

    /** The first of what is wrong, as a reason for closing: {@code body.size: Input should be a valid integer}. */
    static String first(WebSocketRequestValidationException invalid) {
        if (invalid.violations().isEmpty()) {
            return "";
        }
        Violation first = invalid.violations().get(0);
        StringJoiner location = new StringJoiner(".");
        first.loc().forEach(step -> location.add(String.valueOf(step)));
        return location + ": " + first.msg();
    }

    /** The message that tells what is wrong with one. */
    String errors(Validation.Invalid<?> invalid) {
        return jsonText(Map.of("detail", new WebSocketRequestValidationException(invalid.violations()).errors()));
    }
}
