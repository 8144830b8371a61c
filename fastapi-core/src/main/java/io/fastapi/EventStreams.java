package io.fastapi;

import io.fastapi.attribute.Attributes;
import io.fastapi.attribute.Misuse;
import java.time.Duration;
import java.util.List;

/**
 * How streams of server-sent events are kept open, and ended.
 *
 * @param pingInterval time in which nothing is sent, until a comment is: {@code : ping}. Zero for never
 * @param shutdownTime time that a stream may go on once a shutdown has begun; one without an event for a second ends at once
 */
public record EventStreams(Duration pingInterval, Duration shutdownTime) {

    /** FastAPI's 15 seconds, and 5 seconds at shutdown. */
    public static final EventStreams DEFAULT = new EventStreams(Duration.ofSeconds(15), Duration.ofSeconds(5));

    List<Misuse> misuses() {
        return Attributes.NONE
                .notNegative("pingInterval", this.pingInterval)
                .notNegative("shutdownTime", this.shutdownTime)
                .misuses();
    }

    /** The same with another time until a ping. */
    public EventStreams pingInterval(Duration changed) {
        return new EventStreams(changed, this.shutdownTime);
    }

    /** The same with another time at shutdown. */
    public EventStreams shutdownTime(Duration changed) {
        return new EventStreams(this.pingInterval, changed);
    }
}
