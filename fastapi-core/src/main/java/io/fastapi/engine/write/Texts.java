package io.fastapi.engine.write;

import io.fastapi.operation.ResponseClass;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as text, for the response classes that send text: what is a string in JSON, bytes that are UTF-8, and nothing for
 * {@code null}. FastAPI fails with anything else, and so do we: nobody wants to read a Java {@code toString()}.
 *
 * @param encoder writes values of other types
 * @param responseClass named in failures
 * @param isDeclared whether there is a response model, which texts and {@code null} have to fit too
 */
record Texts(JsonEncoder encoder, ResponseClass responseClass, boolean isDeclared) {

    private static final JsonMapper PARSER = JsonMapper.shared();

    /** The text of a value. */
    String of(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return utf8(bytes);
        }
        if (!this.isDeclared && value == null) {
            return "";
        }
        return (!this.isDeclared && value instanceof CharSequence text) ? text.toString() : written(value);
    }

    /** The text of a value that must not be absent. */
    String required(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException(this.responseClass + " needs a text, and the handler returned null");
        }
        return of(value);
    }

    private String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException binary) {
            throw new IllegalStateException(
                    this.responseClass + " sends text, and the handler returned bytes that are no UTF-8;"
                            + " return Response.bytes(..)",
                    binary);
        }
    }

    private String written(@Nullable Object value) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        this.encoder.encode(value, json);
        try {
            JsonNode node = PARSER.readTree(json.toByteArray());
            if (node.isString() || node.isNull()) {
                return node.isNull() ? "" : node.stringValue();
            }
        } catch (JacksonException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        throw new IllegalStateException(this.responseClass + " sends text, and the handler returned "
                + ((value == null) ? "null" : value.getClass().getName())
                + "; return its text, or another response class");
    }
}
