package io.fastapi.channel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of a message in its room, written as the ids of Redis' streams are: {@code 1700000000000-0}.
 *
 * @param millis when it was published, in milliseconds since 1970
 * @param number counts the messages of one millisecond
 */
record MessageId(long millis, long number) implements Comparable<MessageId> {

    static final MessageId ZERO = new MessageId(0, 0);

    /** What a text says; empty if it is no id, as what clients send may not be. */
    static Optional<MessageId> parse(String text) {
        int dash = text.indexOf('-');
        Long millis = number((dash < 0) ? text : text.substring(0, dash));
        Long number = (dash < 0) ? Long.valueOf(0) : number(text.substring(dash + 1));
        return (millis == null || number == null) ? Optional.empty() : Optional.of(new MessageId(millis, number));
    }

    private static @Nullable Long number(String digits) {
        if (digits.isEmpty() || digits.charAt(0) < '0' || digits.charAt(0) > '9') {
            return null;
        }
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** The id of a message that is published now, after the one with this id. */
    MessageId next() {
        long now = System.currentTimeMillis();
        return (now > this.millis) ? new MessageId(now, 0) : new MessageId(this.millis, this.number + 1);
    }

    @Override
    public int compareTo(MessageId other) {
        int byTime = Long.compare(this.millis, other.millis);
        return (byTime == 0) ? Long.compare(this.number, other.number) : byTime;
    }

    @Override
    public String toString() {
        return this.millis + "-" + this.number;
    }
}
