package io.fastapi.channel;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A message in the chain of its room; refers to the next one, once there is one. Every reader follows the chain at its own
 * pace, so that no message is kept for each of them.
 */
@SuppressWarnings("serial") // nobody writes a chain
final class Node<T> extends AtomicReference<@Nullable Node<T>> {

    /** What a message takes besides its JSON, more or less. */
    private static final int BESIDES = 256;

    /** How many nodes came before. */
    final long number;

    final MessageId id;

    /** None at the beginning of a chain. */
    final @Nullable ChannelEvent<T> event;

    Node(long number, MessageId id, @Nullable ChannelEvent<T> event) {
        this.number = number;
        this.id = id;
        this.event = event;
    }

    /** Bytes of memory, more or less. */
    int size() {
        return (this.event == null) ? 0 : this.event.size() + BESIDES;
    }
}
