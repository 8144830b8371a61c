package io.fastapi.engine.websocket;

import io.fastapi.channel.Channel;
import io.fastapi.channel.ChannelSubscription;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.Validation;
import io.fastapi.types.model.TypeRef;
import io.fastapi.websocket.Accept;
import io.fastapi.websocket.AsyncWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The form of a WebSocket that does not block. */
final class AsyncSocket implements AsyncWebSocket {

    private final Session session;
    private final Messages messages;
    private final Door door;

    AsyncSocket(Session session, Messages messages, Door door) {
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
    public Publisher<String> texts() {
        return new Incoming<>(this.session, Messages::text);
    }

    @Override
    public Publisher<byte[]> bytes() {
        return new Incoming<>(this.session, Messages::bytes);
    }

    @Override
    public Publisher<Object> json() {
        return new Incoming<>(this.session, message -> {
            Object value = this.messages.parse(Messages.text(message).getBytes(StandardCharsets.UTF_8));
            if (value == null) {
                throw new Messages.Unfit(CloseCodes.INVALID_PAYLOAD, "The message is null");
            }
            return value;
        });
    }

    @Override
    public <T> Publisher<T> messages(TypeRef<T> type) {
        TypeAdapter<T> adapter = this.messages.adapter(type);
        return new Incoming<>(this.session, message -> validOrNull(adapter, message));
    }

    private <T> @Nullable T validOrNull(TypeAdapter<T> adapter, Object message) {
        Validation<T> validation = this.messages.validate(adapter, message);
        if (validation instanceof Validation.Valid<T> valid) {
            return valid.value();
        }
        this.session.send(this.messages.errors((Validation.Invalid<T>) validation));
        return null;
    }

    @Override
    public Publisher<String> receiveText() {
        return next(texts());
    }

    @Override
    public Publisher<byte[]> receiveBytes() {
        return next(bytes());
    }

    @Override
    public <T> Publisher<T> receiveJson(TypeRef<T> type) {
        TypeAdapter<T> adapter = this.messages.adapter(type);
        return next(
                new Incoming<>(this.session, message -> Messages.required(this.messages.validate(adapter, message))));
    }

    private <T> Mono<T> next(Publisher<T> incoming) {
        return Mono.defer(() -> {
            this.session.requireReceivable();
            return Flux.from(incoming).next().switchIfEmpty(Mono.error(this.session::end));
        });
    }

    @Override
    public Publisher<ChannelSubscription> subscribe(Channel<?> channel, String room) {
        return Mono.defer(() -> {
            Forwarding forwarding = Forwarding.of(this.session, this.messages, channel, room);
            return Mono.fromCompletionStage(forwarding.ready()).thenReturn(forwarding);
        });
    }

    @Override
    public Publisher<Void> send(Publisher<?> items) {
        return new Outgoing(this.session, this.session::isWritable, this.messages, items);
    }

    @Override
    public Publisher<Void> sendText(String text) {
        return send(Mono.just(text));
    }

    @Override
    public Publisher<Void> sendBytes(byte[] bytes) {
        return send(Mono.just(bytes));
    }

    @Override
    public Publisher<Void> sendJson(@Nullable Object value) {
        return send(Mono.fromCallable(() -> this.messages.jsonText(value)));
    }
}
