package io.fastapi.autoconfigure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The {@code fastapi.channels.*} properties.
 *
 * @param type what carries messages between the instances of an application
 * @param buffer number of messages that may wait for one subscriber; beyond it the subscription ends
 * @param history number of messages of a room that are kept for those who come back
 * @param retention time for which they are kept
 * @param messageSize size of a message as JSON; publishing a larger one fails
 * @param memory size of all messages that are kept in memory; beyond it the oldest are dropped
 * @param redis how messages are kept in Redis
 */
@ConfigurationProperties("fastapi.channels")
public record FastApiChannelsProperties(
        @DefaultValue("in-process") Type type,
        @DefaultValue("256") int buffer,
        @DefaultValue("1000") int history,
        @DefaultValue("5m") Duration retention,
        @DefaultValue("1MB") DataSize messageSize,
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue Redis redis) {

    /** What carries messages between the instances of an application. */
    public enum Type {

        /** Nothing: there is one instance. */
        IN_PROCESS,
        /** Redis. */
        REDIS
    }

    /**
     * How messages are kept in Redis.
     *
     * @param prefix what the names of keys begin with
     */
    public record Redis(@DefaultValue("fastapi:channels:") String prefix) {}
}
