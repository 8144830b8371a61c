package io.fastapi.test;

import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import io.fastapi.types.model.TypeRef;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The client's side of a WebSocket in a test: Starlette's {@code WebSocketTestSession}. What receives waits, at most 30
 * seconds.
 *
 * <pre>{@code
 * try (WebSocketTestSession socket = client.websocket("/ws")) {
 *     socket.send("hello");
 *     assertThat(socket.receiveText()).isEqualTo("Message text was: hello");
 * }
 * }</pre>
 *
 * @see <a href="https://fastapi.tiangolo.com/advanced/testing-websockets/">FastAPI: testing WebSockets</a>
 */
public final class WebSocketTestSession implements AutoCloseable {

    private static final int NORMAL = 1000;

    private final Wire wire;
    private final TypeAdapters adapters;
    private boolean ended;

    WebSocketTestSession(Wire wire, TypeAdapters adapters) {
        this.wire = wire;
        this.adapters = adapters;
    }

    /** The sub-protocol that the server chose. */
    public Optional<String> acceptedSubprotocol() {
        return Optional.ofNullable(headers().getFirst("Sec-WebSocket-Protocol"));
    }

    /** The headers of the answer to the handshake. */
    public HttpHeaders headers() {
        return this.wire.headers();
    }

    /** Sends a text; short for {@link #sendText}. */
    public void send(String text) {
        sendText(text);
    }

    /** Sends a text. */
    public void sendText(String text) {
        this.wire.send(text);
    }

    /** Sends bytes. */
    public void sendBytes(byte[] bytes) {
        this.wire.send(bytes.clone());
    }

    /** Sends a value as JSON, in a text. */
    public void sendJson(@Nullable Object value) {
        sendText(new String(this.adapters.untyped().toJson(value), StandardCharsets.UTF_8));
    }

    /**
     * The next message, a text.
     *
     * @throws WebSocketDisconnect if the server closed the connection, with its code; 1006 if it did so without a frame
     * @throws AssertionError if something else comes, or nothing
     */
    public String receiveText() {
        Object message = receive();
        if (message instanceof String text) {
            return text;
        }
        throw new AssertionError("Expected a text message, and bytes came");
    }

    /** The next message, bytes; fails as {@link #receiveText()} does. */
    public byte[] receiveBytes() {
        Object message = receive();
        if (message instanceof byte[] bytes) {
            return bytes;
        }
        throw new AssertionError("Expected a binary message, and this text came: " + message);
    }

    /** The next message, a text, as plain objects of JSON: maps, lists, texts, numbers. */
    public @Nullable Object receiveJson() {
        return receiveJson(Object.class);
    }

    /** The next message, a text, as a value of a type. */
    public <T> T receiveJson(Class<T> type) {
        return receiveJson(TypeRef.of(type));
    }

    /** The next message, a text, as a value of a generic type. */
    @SuppressWarnings("NullAway") // null only of a type that takes it
    public <T> T receiveJson(TypeRef<T> type) {
        String text = receiveText();
        TypeAdapter<T> adapter = this.adapters.of(type);
        Validation<T> validation = adapter.validateJson(text.getBytes(StandardCharsets.UTF_8));
        if (validation instanceof Validation.Valid<T> valid) {
            return valid.value();
        }
        throw new AssertionError("This message is no " + type + ": " + text);
    }

    private Object receive() {
        Object message = this.wire.receive();
        if (message instanceof Wire.End end) {
            this.ended = true;
            throw new WebSocketDisconnect(end.code(), end.reason());
        }
        return message;
    }

    /** Waits for the server to close the connection; messages before that are dropped. */
    public WebSocketDisconnect receiveClose() {
        try {
            while (true) {
                receive();
            }
        } catch (WebSocketDisconnect closed) {
            return closed;
        }
    }

    /** Closes the connection with 1000, unless the server did. */
    @Override
    public void close() {
        close(NORMAL, "");
    }

    /** Closes the connection with a code and a reason, unless the server did. */
    public void close(int code, String reason) {
        if (!this.ended) {
            this.ended = true;
            this.wire.close(code, reason);
        }
    }
}
