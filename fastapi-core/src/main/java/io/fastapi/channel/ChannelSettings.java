package io.fastapi.channel;

import io.fastapi.types.error.MisuseException;
import java.time.Duration;

/**
 * What channels keep, and for how long.
 *
 * @param buffer messages that may wait for one subscriber; one that is further behind is slow and loses its subscription
 * @param history messages of a room that are kept for those who come back with the id of the last one they had
 * @param retention time for which they are kept
 * @param messageSize bytes of a message as JSON; publishing a larger one fails
 * @param memory bytes of all messages that are kept in memory; the oldest are dropped beyond
 */
public record ChannelSettings(int buffer, int history, Duration retention, int messageSize, long memory) {

    /** 256 messages for a subscriber, 1000 messages and 5 minutes of a room, 1 MiB a message, 64 MiB in all. */
    public static final ChannelSettings DEFAULT =
            new ChannelSettings(256, 1000, Duration.ofMinutes(5), 1024 * 1024, 64L * 1024 * 1024);

    public ChannelSettings {
        least("buffer", buffer, 1);
        least("history", history, 0);
        least("messageSize", messageSize, 1);
        least("memory", memory, 1);
        if (retention.isNegative()) {
            throw new MisuseException("retention is " + retention, "use a time that is not negative");
        }
    }

    private static void least(String name, long value, int least) {
        if (value < least) {
            throw new MisuseException(name + " is " + value, "use at least " + least);
        }
    }

    /** The same with another number of messages that may wait for one subscriber. */
    public ChannelSettings buffer(int changed) {
        return new ChannelSettings(changed, this.history, this.retention, this.messageSize, this.memory);
    }

    /** The same with another number of messages of a room that are kept. */
    public ChannelSettings history(int changed) {
        return new ChannelSettings(this.buffer, changed, this.retention, this.messageSize, this.memory);
    }

    /** The same with another time for which messages are kept. */
    public ChannelSettings retention(Duration changed) {
        return new ChannelSettings(this.buffer, this.history, changed, this.messageSize, this.memory);
    }

    /** The same with another size of a message. */
    public ChannelSettings messageSize(int changed) {
        return new ChannelSettings(this.buffer, this.history, this.retention, changed, this.memory);
    }

    /** The same with another size of all messages that are kept in memory. */
    public ChannelSettings memory(long changed) {
        return new ChannelSettings(this.buffer, this.history, this.retention, this.messageSize, changed);
    }
}
