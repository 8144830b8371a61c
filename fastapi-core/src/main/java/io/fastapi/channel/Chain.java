package io.fastapi.channel;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a room, of which the oldest are dropped. Safe for use by many threads, without locks: whoever appends
 * makes its place after the last one, or tries again.
 */
final class Chain<T> {

    private final AtomicReference<Node<T>> head;
    private final AtomicReference<Node<T>> tail;
    private final Node<T> end = new Node<>(Long.MAX_VALUE, MessageId.ZERO, null);

    /** An empty chain, that knows every message after an id. */
    Chain(MessageId after) {
        Node<T> root = new Node<>(0, after, null);
        this.head = new AtomicReference<>(root);
        this.tail = new AtomicReference<>(root);
    }

    /**
     * Appends a message; {@code null} if the chain has been closed.
     *
     * @param make makes it for a place, that of the message before given
     */
    @Nullable
    Node<T> append(Function<MessageId, ChannelEvent<T>> make) {
        while (true) {
            Node<T> last = last();
            ChannelEvent<T> event = make.apply(last.id);
            Node<T> added = new Node<>(last.number + 1, event.place(), event);
            if (last.compareAndSet(null, added)) {
                this.tail.compareAndSet(last, added);
                return added;
            }
            if (last.get() == this.end) {
                return null;
            }
        }
    }

    /** The last message, or where the first will follow. */
    Node<T> last() {
        while (true) {
            Node<T> last = Objects.requireNonNull(this.tail.get());
            Node<T> next = last.get();
            if (next == null || next == this.end) {
                return last;
            }
            this.tail.compareAndSet(last, next);
        }
    }

    /** The message after one, if it has come. */
    @Nullable
    Node<T> after(Node<T> node) {
        Node<T> next = node.get();
        return (next == this.end) ? null : next;
    }

    /** What the oldest message that is kept follows. */
    Node<T> first() {
        return Objects.requireNonNull(this.head.get());
    }

    /** What every message after an id follows; {@code null} if some of them are not kept any more. */
    @Nullable
    Node<T> find(MessageId id) {
        Node<T> found = first();
        if (found.id.compareTo(id) > 0) {
            return null;
        }
        Node<T> next = after(found);
        while (next != null && next.id.compareTo(id) <= 0) {
            found = next;
            next = after(found);
        }
        return found;
    }

    /** Drops the oldest message, if it is this one's next. */
    boolean drop(Node<T> first, Node<T> next) {
        return this.head.compareAndSet(first, next);
    }

    boolean isEmpty() {
        return after(first()) == null;
    }

    /** Takes no more messages, if it has none. */
    boolean closeIfEmpty() {
        Node<T> first = first();
        return isEmpty() && first.compareAndSet(null, this.end);
    }

    /** Takes no more messages. */
    void close() {
        Node<T> last = last();
        while (!last.compareAndSet(null, this.end) && last.get() != this.end) {
            last = last();
        }
    }
}
