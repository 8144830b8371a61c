package io.fastapi.engine.body;

import io.fastapi.engine.request.Absent;
import io.fastapi.engine.request.InputReader;
import io.fastapi.engine.request.ReceivedBody;
import io.fastapi.engine.request.RequestState;
import io.fastapi.input.Body;
import io.fastapi.input.Fallback;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.Validation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readers of JSON bodies: the whole, a named part, or the bytes as they arrived. */
final class BodyReaders {

    private BodyReaders() {}

    /** The body is the value. It was validated while it was parsed, if this is its only reader. */
    static InputReader whole(Body<?> body, TypeAdapter<?> adapter) {
        InputReader absent = Absent.of(body.fallback(), "body");
        return state -> {
            ReceivedBody received = state.body();
            Validation<?> done = received.validation();
            if (done != null) {
                return state.outcome(done, "body");
            }
            Object value = received.value();
            return (value == ReceivedBody.ABSENT)
                    ? absent.read(state)
                    : state.outcome(adapter.validateObject(value), "body");
        };
    }

    /** The value stands in the body under its name. A body that is no JSON counts as none; one that is no object does not. */
    static InputReader part(Body<?> body, TypeAdapter<?> adapter) {
        String name = body.wireName();
        InputReader absent = Absent.of(body.fallback(), "body", name);
        InputReader missing = Absent.of(new Fallback.Required(), "body", name);
        return state -> {
            Object whole = state.body().value();
            if (whole == ReceivedBody.ABSENT || whole instanceof byte[]) {
                return absent.read(state);
            }
            if (!(whole instanceof Map<?, ?> parts)) {
                return missing.read(state);
            }
            return parts.containsKey(name) ? validated(adapter, parts.get(name), state, name) : absent.read(state);
        };
    }

    private static @Nullable Object validated(
            TypeAdapter<?> adapter, @Nullable Object value, RequestState state, String name) {
        return state.outcome(adapter.validateObject(value), "body", name);
    }

    /** The body as it arrived, whatever its content type: bytes, or a text in UTF-8. */
    static InputReader raw(Body<?> body) {
        InputReader absent = Absent.of(body.fallback(), "body");
        boolean text = body.spec().type() == String.class;
        return state -> {
            byte[] bytes = state.body().bytes();
            if (bytes == null || bytes.length == 0) {
                return absent.read(state);
            }
            return text ? new String(bytes, StandardCharsets.UTF_8) : bytes;
        };
    }
}
