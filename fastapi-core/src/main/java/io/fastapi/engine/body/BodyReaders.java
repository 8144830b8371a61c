package io.fastapi.engine.body;

import io.fastapi.engine.request.Absent;
import io.fastapi.engine.request.InputReader;
import io.fastapi.engine.request.ReceivedBody;
import io.fastapi.input.Body;
import io.fastapi.input.Fallback;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.Validation;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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
        String[] names = body.wireNames().toArray(String[]::new);
        InputReader absent = Absent.of(body.fallback(), "body", names[0]);
        InputReader missing = Absent.of(new Fallback.Required(), "body", names[0]);
        return state -> {
            Object whole = state.body().value();
            if (whole == ReceivedBody.ABSENT || whole instanceof byte[]) {
                return absent.read(state);
            }
            if (!(whole instanceof Map<?, ?> parts)) {
                return missing.read(state);
            }
            for (String name : names) {
                if (parts.containsKey(name)) {
                    return state.outcome(adapter.validateObject(parts.get(name)), "body", name);
                }
            }
            return absent.read(state);
        };
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
