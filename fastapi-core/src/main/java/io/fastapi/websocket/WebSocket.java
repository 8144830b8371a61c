package io.fastapi.websocket;

import io.fastapi.channel.Channel;
import io.fastapi.channel.ChannelSubscription;
import io.fastapi.types.model.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a client, for a function that may block. What receives waits for a message, what sends waits for a client
 * that does not keep up.
 *
 * <pre>{@code
 * websocket("/ws").handle(socket -> {
 *     socket.accept();
 *     for (String text : socket.texts()) {
 *         socket.send("Message text was: " + text);
 *     }
 * })
 * }</pre>
 *
 * <p>Any thread may send. One thread at a time receives.
 *
 * @see <a href="https://fastapi.tiangolo.com/advanced/websockets/">FastAPI: WebSockets</a>
 */
public interface WebSocket extends Connection {

    /** Accepts the connection. */
    default void accept() {
        accept(Accept.of());
    }

    /**
     * Accepts the connection, with a sub-protocol and headers.
     *
     * @throws IllegalStateException if it was accepted or refused already
     * @throws io.fastapi.error.WebSocketDisconnect if the client went away
     */
    void accept(Accept accept);

    /**
     * The next message, a text.
     *
     * @throws io.fastapi.error.WebSocketDisconnect if the client closed the connection or went away, once
     * @throws io.fastapi.error.WebSocketException if the message is not a text: the connection is closed with 1003
     * @throws io.fastapi.error.WebSocketDisconnected if the connection is not accepted, or not any more
     */
    String receiveText();

    /** The next message, bytes; fails as {@link #receiveText()} does. */
    byte[] receiveBytes();

    /** The next message, a text, as plain objects of JSON; what is no JSON closes the connection with 1007. */
    default @Nullable Object receiveJson() {
        return receiveJson(Mode.TEXT);
    }

    /** The next message, of a kind, as plain objects of JSON; what is no JSON closes the connection with 1007. */
    @Nullable
    Object receiveJson(Mode mode);

    /**
     * The next message, a text, validated.
     *
     * @throws io.fastapi.error.WebSocketRequestValidationException if it does not fit; when nobody catches it, the connection
     *     is closed with 1008 and the first error as reason
     */
    default <T> T receiveJson(Class<T> type) {
        return receiveJson(TypeRef.of(type));
    }

    /** The next message, a text, validated against a generic type. */
    <T> T receiveJson(TypeRef<T> type);

    /** The texts that come, until the client closes the connection or goes away. */
    Iterable<String> texts();

    /** The messages of bytes that come, until the client closes the connection or goes away. */
    Iterable<byte[]> bytes();

    /** The texts that come, as plain objects of JSON, until the client closes the connection or goes away. */
    Iterable<@Nullable Object> json();

    /**
     * The texts that come, validated, until the client closes the connection or goes away. One that does not fit is not
     * among them: its sender reads {@code {"detail": [..]}} with every error, as from an operation.
     */
    default <T> Iterable<T> messages(Class<T> type) {
        return messages(TypeRef.of(type));
    }

    /** The texts that come, validated against a generic type. */
    <T> Iterable<T> messages(TypeRef<T> type);

    /** Sends a text; short for {@link #sendText}. */
    default void send(String text) {
        sendText(text);
    }

    /**
     * Sends a text.
     *
     * @throws io.fastapi.error.WebSocketDisconnect if the client went away
     * @throws io.fastapi.error.WebSocketDisconnected if the connection is not accepted, or closed already
     */
    void sendText(String text);

    /** Sends bytes; fails as {@link #sendText} does. */
    void sendBytes(byte[] bytes);

    /** Sends a value as JSON, in a text; fails as {@link #sendText} does. */
    default void sendJson(@Nullable Object value) {
        sendJson(value, Mode.TEXT);
    }

    /** Sends a value as JSON; fails as {@link #sendText} does. */
    void sendJson(@Nullable Object value, Mode mode);

    /**
     * Sends the messages of a room from now on, each as JSON in a text, beside what the function sends and while it receives,
     * until the connection ends. A client that does not keep up with them is closed with 1013 once more wait for it than
     * {@code fastapi.channels.buffer}.
     *
     * @throws io.fastapi.error.WebSocketDisconnect if the client went away
     * @throws io.fastapi.error.WebSocketDisconnected if the connection is not accepted, or closed already
     * @throws io.fastapi.channel.ChannelException if what carries the messages fails
     */
    ChannelSubscription subscribe(Channel<?> channel, String room);
}
