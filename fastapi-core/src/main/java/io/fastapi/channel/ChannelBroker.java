package io.fastapi.channel;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Carries the messages of channels between the instances of an application, and keeps them for those who come back. Safe
 * for use by many threads; never blocks. Ids grow from message to message of a room, and look like {@code 1700000000000-0}.
 */
public interface ChannelBroker {

    /**
     * Appends a message to a room; completes when no restart of this instance can lose it.
     *
     * @param json the message; not changed by anybody
     */
    CompletionStage<Void> publish(String channel, String room, byte[] json);

    /** Begins to tell of the messages of a room, until the tap is closed. */
    Tap tap(String channel, String room, Listener listener);

    /** The messages of a room after an id that are still kept, oldest first, at most so many. */
    CompletionStage<List<Entry>> read(String channel, String room, String after, int most);

    /** Is told what comes from a room, one call at a time. */
    interface Listener {

        /** From now on every message after an id is told. The first call, unless the tap fails. */
        void opened(String id);

        /** A message has come; each once, in the order of their ids. */
        void received(Entry entry);

        /** The tap could not be opened. The last call. */
        void failed(Throwable failure);
    }

    /** Tells of a room as long as it is open. */
    interface Tap {

        /** Nothing more is told soon. */
        void close();
    }

    /**
     * A message that was published.
     *
     * @param id its place among the messages of its room
     * @param json the message; not changed by anybody
     */
    record Entry(String id, byte[] json) {}
}
