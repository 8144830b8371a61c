package io.fastapi.engine.websocket;

import io.fastapi.channel.Channel;
import io.fastapi.channel.ChannelException;
import io.fastapi.channel.ChannelSubscription;
import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.function.Results;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.Validation;
import io.fastapi.types.model.TypeRef;
import io.fastapi.websocket.Accept;
import io.fastapi.websocket.Mode;
import io.fastapi.websocket.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The form of a WebSocket that blocks. */
final class BlockingSocket implements WebSocket {

    private final Session session;
    private final Messages messages;
    private final Door door;

    BlockingSocket(Session session, Messages messages, Door door) {
        this.session = session;
        this.messages = messages;
        this.door = door;
    }

    @Override
    public List<String> subprotocols() {
        return this.door.subprotocols();
    }

    @Override
    public void accept(Accept accept) {
        this.door.accept(accept);
        this.session.awaitOpened();
    }

    @Override
    public void close(int code, String reason) {
        this.door.close(code, reason);
    }

    @Override
    public void sendDenialResponse(Response response) {
        this.door.deny(response);
    }

    @Override
    public String receiveText() {
        return Messages.text(this.session.take());
    }

    @Override
    public byte[] receiveBytes() {
        return Messages.bytes(this.session.take());
    }

    @Override
    public @Nullable Object receiveJson(Mode mode) {
        byte[] json = (mode == Mode.TEXT) ? receiveText().getBytes(StandardCharsets.UTF_8) : receiveBytes();
        return this.messages.parse(json);
    }

    @Override
    public <T> T receiveJson(TypeRef<T> type) {
        return Messages.required(this.messages.validate(this.messages.adapter(type), this.session.take()));
    }

    @Override
    public Iterable<String> texts() {
        return until(this::receiveText);
    }

    @Override
    public Iterable<byte[]> bytes() {
        return until(this::receiveBytes);
    }

    @Override
    @SuppressWarnings("NullAway") // null is a value of JSON
    public Iterable<@Nullable Object> json() {
        return until(this::receiveJson);
    }

    @Override
    public <T> Iterable<T> messages(TypeRef<T> type) {
        TypeAdapter<T> adapter = this.messages.adapter(type);
        return until(() -> nextValid(adapter));
    }

    @SuppressWarnings("NullAway") // null only of a type that takes it
    private <T> T nextValid(TypeAdapter<T> adapter) {
        while (true) {
            Validation<T> validation = this.messages.validate(adapter, this.session.take());
            if (validation instanceof Validation.Valid<T> valid) {
                return valid.value();
            }
            sendText(this.messages.errors((Validation.Invalid<T>) validation));
        }
    }

    @Override
    public void sendText(String text) {
        this.session.sendInTurn(text);
    }

    @Override
    public void sendBytes(byte[] bytes) {
        this.session.sendInTurn(bytes);
    }

    @Override
    public void sendJson(@Nullable Object value, Mode mode) {
        this.session.sendInTurn((mode == Mode.TEXT) ? this.messages.jsonText(value) : this.messages.json(value));
    }

    @Override
    public ChannelSubscription subscribe(Channel<?> channel, String room) {
        Forwarding forwarding = Forwarding.of(this.session, this.messages, channel, room);
        try {
            Results.await(forwarding.ready());
            return forwarding;
        } catch (InterruptedException stopped) {
            forwarding.close();
            throw new CancellationException("The thread of a WebSocket was interrupted");
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ChannelException("There is no subscription to " + channel, failure);
        }
    }

    /** What comes, until the client has gone. */
    private static <T> Iterable<T> until(Supplier<T> receive) {
        return () -> new Iterator<>() {

            private boolean known;
            private boolean over;
            private @Nullable T next;

            @Override
            public boolean hasNext() {
                if (!this.known && !this.over) {
                    try {
                        this.next = receive.get();
                        this.known = true;
                    } catch (WebSocketDisconnect gone) {
                        this.over = true;
                    }
                }
                return this.known;
            }

            @Override
            @SuppressWarnings("NullAway") // null only where the messages may be
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                T present = this.next;
                this.next = null;
                this.known = false;
                return present;
            }
        };
    }
}
