package io.fastapi.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One room of a channel on this instance: the chain of its last messages, and who reads them. It is given up when nobody
 * reads and nothing is kept; who comes then takes another.
 */
final class Room<T> implements ChannelBroker.Listener {

    private final Topic<T> topic;
    private final String name;
    private final Set<Reader<T>> readers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final CompletableFuture<Chain<T>> chain = new CompletableFuture<>();
    private final CompletableFuture<ChannelBroker.Tap> tap = new CompletableFuture<>();

    Room(Topic<T> topic, String name) {
        this.topic = topic;
        this.name = name;
    }

    String name() {
        return this.name;
    }

    Topic<T> topic() {
        return this.topic;
    }

    /** Every message after an id is in the chain, or comes. */
    @Override
    public void opened(String id) {
        this.chain.complete(new Chain<>(MessageId.parse(id).orElse(MessageId.ZERO)));
    }

    @Override
    public void failed(Throwable failure) {
        String what = "Room '" + this.name + "' of channel '" + this.topic.name() + "' cannot be subscribed to";
        this.chain.completeExceptionally(new ChannelException(what, failure));
        this.topic.forget(this);
    }

    /** A message has come of another instance, or by way of it. */
    @Override
    public void received(ChannelBroker.Entry entry) {
        Optional<MessageId> id = MessageId.parse(entry.id());
        if (id.isEmpty() || id.get().compareTo(this.chain.join().last().id) <= 0) {
            return; // known already
        }
        Message<T> message = this.topic.read(this.name, entry);
        if (message != null) {
            append(before -> message.event(id.get(), readers()));
        }
    }

    /** What closes the tap of this room. */
    void tapped(ChannelBroker.Tap opened) {
        this.tap.complete(opened);
    }

    /** The chain, when the room is open; fails if it cannot be. */
    CompletableFuture<Chain<T>> chain() {
        return this.chain;
    }

    int readers() {
        return this.count.get();
    }

    /** Appends a message and tells the readers; false if the room has been given up. */
    boolean append(Function<MessageId, ChannelEvent<T>> make) {
        Chain<T> messages = this.chain.join(); // open, or nothing would come
        Node<T> added = messages.append(make);
        if (added == null) {
            return false;
        }
        this.topic.retention().added(added.size());
        dropBeyond(messages, added.number - this.topic.settings().history());
        for (Reader<T> reader : this.readers) {
            reader.run();
        }
        return true;
    }

    private void dropBeyond(Chain<T> messages, long number) {
        Node<T> first = messages.first();
        Node<T> next = messages.after(first);
        while (first.number < number && next != null) {
            drop(messages, first, next);
            first = messages.first();
            next = messages.after(first);
        }
    }

    private void drop(Chain<T> messages, Node<T> first, Node<T> next) {
        if (messages.drop(first, next)) {
            this.topic.retention().dropped(next.size());
        }
    }

    /** Drops what is older than a time. */
    void dropOlder(Duration age) {
        Chain<T> messages = openChain();
        if (messages == null) {
            return;
        }
        long oldest = System.currentTimeMillis() - age.toMillis();
        Node<T> first = messages.first();
        Node<T> next = messages.after(first);
        while (next != null && next.id.millis() < oldest) {
            drop(messages, first, next);
            first = messages.first();
            next = messages.after(first);
        }
    }

    /** Drops the older half. */
    void dropHalf() {
        Chain<T> messages = openChain();
        if (messages != null) {
            long first = messages.first().number;
            dropBeyond(messages, first + (messages.last().number - first + 1) / 2);
        }
    }

    private @Nullable Chain<T> openChain() {
        return (this.chain.isDone() && !this.chain.isCompletedExceptionally()) ? this.chain.join() : null;
    }

    /** Somebody is about to read: the room is kept until that one leaves. */
    void expectReader() {
        this.count.incrementAndGet();
    }

    /** Takes a reader that was expected. */
    void enter(Reader<T> reader) {
        this.readers.add(reader);
    }

    void leave(Reader<T> reader) {
        if (this.readers.remove(reader)) {
            this.count.decrementAndGet();
            giveUpIfUseless();
        }
    }

    /** Gives the room up if nobody reads, and nothing is kept here that is not kept elsewhere. */
    void giveUpIfUseless() {
        if (this.count.get() == 0) {
            this.topic.forgetIfUseless(this);
        }
    }

    /** Takes no more messages, if it is of no use; whether that is so. Nobody can be about to read meanwhile. */
    boolean endIfUseless() {
        return this.count.get() == 0 && closesChain();
    }

    /** Nobody will find the room any more. */
    void givenUp() {
        if (this.over.compareAndSet(false, true)) {
            this.tap.thenAccept(ChannelBroker.Tap::close);
            dropBeyondAll();
        }
    }

    private boolean closesChain() {
        Chain<T> messages = openChain();
        if (messages == null) {
            return this.topic.isShared();
        }
        if (this.topic.isShared()) {
            messages.close();
            return true;
        }
        return messages.closeIfEmpty();
    }

    private void dropBeyondAll() {
        Chain<T> messages = openChain();
        if (messages != null) {
            dropBeyond(messages, Long.MAX_VALUE);
        }
    }

    /** Ends what is read here. */
    void end() {
        this.readers.forEach(Reader::complete);
    }
}
