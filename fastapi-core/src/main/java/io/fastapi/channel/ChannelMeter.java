package io.fastapi.channel;

import java.util.function.IntSupplier;

/** Counts what becomes of the messages of channels. */
@FunctionalInterface
public interface ChannelMeter {

    /** What is counted. */
    enum Count {
        /** Messages that this instance published. */
        PUBLISHED,
        /** Messages that were handed to a subscriber; each counts once for each of them. */
        DELIVERED,
        /** Messages of others that do not fit the type of the channel, and were dropped. */
        INVALID,
        /** Subscriptions that ended because their subscriber was too slow. */
        SLOW
    }

    /** Counts nothing. */
    ChannelMeter NONE = (channel, count) -> () -> {};

    /**
     * What counts one; called for each of them, by any thread, and does not block.
     *
     * @param channel the name of the channel
     */
    Runnable counter(String channel, Count count);

    /**
     * Is told of a channel once, when it is made.
     *
     * @param channel its name
     * @param subscriptions how many are open
     */
    default void opened(String channel, IntSupplier subscriptions) {}
}
