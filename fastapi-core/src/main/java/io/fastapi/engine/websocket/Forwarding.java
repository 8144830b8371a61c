package io.fastapi.engine.websocket;

import io.fastapi.channel.Channel;
import io.fastapi.channel.ChannelEvent;
import io.fastapi.channel.ChannelSubscription;
import io.fastapi.channel.SlowSubscriberException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Subscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;

/** Sends the messages of a room to a client, beside what the function sends, until the connection ends. */
final class Forwarding implements ChannelSubscription {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final Session session;
    private final CompletableFuture<ChannelSubscription> subscription = new CompletableFuture<>();
    private final Disposable sending;

    private Forwarding(Session session, Messages messages, Channel<?> channel, String room) {
        this.session = session;
        this.sending = new Outgoing(
                        session, session::isForwardable, messages, subscriber -> subscribe(channel, room, subscriber))
                .subscribe(nothing -> {}, this::failed);
    }

    /** Begins; fails if nothing can be sent to the client. */
    static Forwarding of(Session session, Messages messages, Channel<?> channel, String room) {
        session.isWritable();
        return new Forwarding(session, messages, channel, room);
    }

    private <T> void subscribe(Channel<T> channel, String room, Subscriber<? super ChannelEvent<T>> subscriber) {
        this.subscription.complete(channel.subscribe(room, "", subscriber));
    }

    private void failed(Throwable failure) {
        if (failure instanceof SlowSubscriberException) {
            LOG.debug("A WebSocket is closed: {}", failure.getMessage());
            this.session.giveUp(CloseCodes.TRY_AGAIN_LATER, "too slow");
        }
        this.subscription.completeExceptionally(failure); // if it did not begin; else the function was told
    }

    @Override
    public CompletionStage<Void> ready() {
        return this.subscription.thenCompose(ChannelSubscription::ready);
    }

    @Override
    public void close() {
        this.sending.dispose();
    }
}
