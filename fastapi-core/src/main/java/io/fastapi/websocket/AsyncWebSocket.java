package io.fastapi.websocket;

import io.fastapi.channel.Channel;
import io.fastapi.channel.ChannelSubscription;
import io.fastapi.types.model.TypeRef;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * The connection to a client, for a function on the event loop, which must not block. What comes and goes are publishers;
 * nothing is read that is not asked for, and nothing is asked for that the client does not take.
 *
 * <pre>{@code
 * websocket("/ws").handleAsync(socket -> {
 *     socket.accept();
 *     return socket.send(Flux.from(socket.texts()).map(text -> "Message text was: " + text));
 * })
 * }</pre>
 *
 * <p>The connection is closed when the publisher that the function returns ends. Only one of the publishers that receive can
 * be subscribed at a time; each message goes to one of them.
 *
 * @see <a href="https://fastapi.tiangolo.com/advanced/websockets/">FastAPI: WebSockets</a>
 */
public interface AsyncWebSocket extends Connection {

    /** Accepts the connection. What is sent meanwhile waits. */
    default void accept() {
        accept(Accept.of());
    }

    /**
     * Accepts the connection, with a sub-protocol and headers. What is sent meanwhile waits.
     *
     * @throws IllegalStateException if it was accepted or refused already
     */
    void accept(Accept accept);

    /**
     * The texts that come; ends when the client closes the connection or goes away. Fails with
     * {@link io.fastapi.error.WebSocketException} 1003 at a message that is not a text.
     */
    Publisher<String> texts();

    /** The messages of bytes that come; ends as {@link #texts()} does. */
    Publisher<byte[]> bytes();

    /** The texts that come, as plain objects of JSON; fails with 1007 at one that is no JSON, or is {@code null}. */
    Publisher<Object> json();

    /**
     * The texts that come, validated. One that does not fit is not among them: its sender reads {@code {"detail": [..]}} with
     * every error, as from an operation.
     */
    default <T> Publisher<T> messages(Class<T> type) {
        return messages(TypeRef.of(type));
    }

    /** The texts that come, validated against a generic type. */
    <T> Publisher<T> messages(TypeRef<T> type);

    /** The next message, a text; fails with {@link io.fastapi.error.WebSocketDisconnect} when there is none. */
    Publisher<String> receiveText();

    /** The next message, bytes; fails with {@link io.fastapi.error.WebSocketDisconnect} when there is none. */
    Publisher<byte[]> receiveBytes();

    /** The next message, a text, validated; fails as {@link WebSocket#receiveJson(Class)} does. */
    default <T> Publisher<T> receiveJson(Class<T> type) {
        return receiveJson(TypeRef.of(type));
    }

    /** The next message, a text, validated against a generic type. */
    <T> Publisher<T> receiveJson(TypeRef<T> type);

    /**
     * Sends each item, when the client keeps up: {@code String} as text, {@code byte[]} as bytes, everything else as JSON in a
     * text. Ends when the last was sent; fails with {@link io.fastapi.error.WebSocketDisconnect} when the client goes away.
     */
    Publisher<Void> send(Publisher<?> messages);

    /** Sends a text, when the client keeps up. */
    Publisher<Void> sendText(String text);

    /** Sends bytes, when the client keeps up. */
    Publisher<Void> sendBytes(byte[] bytes);

    /** Sends a value as JSON in a text, when the client keeps up. */
    Publisher<Void> sendJson(@Nullable Object value);

    /**
     * Sends the messages of a room, each as JSON in a text, beside what the function sends, until the connection ends; as
     * {@link WebSocket#subscribe} does. The item comes when everything that is published from then on is sent.
     */
    Publisher<ChannelSubscription> subscribe(Channel<?> channel, String room);
}
