package io.fastapi.channel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Messages of one type to everybody who subscribes to a room, on this instance of the application and, with
 * {@code fastapi.channels.type=redis}, on all others. Made by {@link Channels}; safe for use by many threads.
 *
 * <pre>{@code
 * websocket("/chat/{room}").params(path("room")).handle((socket, room) -> {
 *     socket.accept();
 *     socket.subscribe(notes, room);
 *     for (Note note : socket.messages(Note.class)) {
 *         notes.publish(room, note);
 *     }
 * })
 * }</pre>
 *
 * <p>The messages of a room come to all its subscribers in one order. Each is validated and written once, when it is
 * published.
 *
 * @param <T> the type of the messages
 */
public final class Channel<T> {

    private final Topic<T> topic;

    Channel(Topic<T> topic) {
        this.topic = topic;
    }

    /** The name of the channel. */
    public String name() {
        return this.topic.name();
    }

    /**
     * Publishes a message to the subscribers of a room, however many there are; returns when none of them can miss it, not when
     * they have it. May block; on an event loop use {@link #publishAsync}.
     *
     * @throws InvalidMessageException if the message does not fit the type of the channel
     * @throws ChannelException if it could not be handed to what carries it
     * @throws IllegalStateException on a thread that must not block
     */
    public void publish(String room, T message) {
        if (Schedulers.isInNonBlockingThread()) {
            throw new IllegalStateException(
                    "publish may block, and this thread must not; use publishAsync or publishFuture");
        }
        CompletableFuture<Void> done = this.topic.publish(room, message).toCompletableFuture();
        try {
            done.get();
        } catch (ExecutionException failed) {
            throw failure((failed.getCause() == null) ? failed : failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failure(stopped);
        }
    }

    /** Publishes a message when it is subscribed to; completes and fails as {@link #publish} does. Never blocks. */
    public Publisher<Void> publishAsync(String room, T message) {
        return Mono.defer(() -> Mono.fromCompletionStage(publishFuture(room, message)));
    }

    /** Publishes a message; the stage completes and fails as {@link #publish} does. Never blocks. */
    public CompletionStage<Void> publishFuture(String room, T message) {
        try {
            return this.topic.publish(room, message).exceptionally(failed -> {
                throw failure(failed);
            });
        } catch (RuntimeException unfit) {
            return CompletableFuture.failedStage(unfit);
        }
    }

    private ChannelException failure(Throwable failed) {
        Throwable cause =
                (failed instanceof CompletionException && failed.getCause() != null) ? failed.getCause() : failed;
        return (cause instanceof ChannelException known)
                ? known
                : new ChannelException("A message could not be published to channel '" + name() + "'", cause);
    }

    /**
     * The messages of a room from now on, for the stream of an operation whose response class is {@code EVENT_SOURCE}. Ends with
     * the application; fails with {@link SlowSubscriberException} if the subscriber is too slow, which ends a stream of events.
     */
    public Publisher<ChannelEvent<T>> events(String room) {
        return events(room, "");
    }

    /**
     * The messages of a room after one, as far as they are kept, and then those that come.
     *
     * <pre>{@code
     * get("/notes/{room}").responseClass(EVENT_SOURCE)
     *     .params(path("room"), header("Last-Event-ID").orElse(""))
     *     .handleAsync(notes::events)
     * }</pre>
     *
     * @param lastEventId id of the last message that the subscriber had; {@code "0"} for all that are kept. What is no id, the
     *     empty text above all, means from now on
     */
    public Publisher<ChannelEvent<T>> events(String room, String lastEventId) {
        return new Flux<>() {
            @Override
            public void subscribe(CoreSubscriber<? super ChannelEvent<T>> actual) {
                Channel.this.subscribe(room, lastEventId, actual);
            }
        };
    }

    /** The messages of a room from now on, without their ids; ends and fails as {@link #events(String)} does. */
    public Publisher<T> messages(String room) {
        return Flux.from(events(room)).map(ChannelEvent::message);
    }

    /**
     * Subscribes to a room, and says when the subscription has begun.
     *
     * @param lastEventId as in {@link #events(String, String)}
     * @param subscriber is handed the messages by the threads that publish them; must not block
     */
    public ChannelSubscription subscribe(
            String room, String lastEventId, Subscriber<? super ChannelEvent<T>> subscriber) {
        return this.topic.subscribe(room, lastEventId, subscriber);
    }

    @Override
    public String toString() {
        return "Channel[" + name() + "]";
    }
}
