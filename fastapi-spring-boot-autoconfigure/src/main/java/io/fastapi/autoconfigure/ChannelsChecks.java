package io.fastapi.autoconfigure;

import io.fastapi.autoconfigure.FastApiChannelsProperties.Type;
import io.fastapi.channel.ChannelSettings;
import io.fastapi.error.Problems;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** Finds what cannot be meant of the properties of channels. */
final class ChannelsChecks {

    private static final String REDIS = "org.springframework.data.redis.connection.ReactiveRedisConnectionFactory";

    private final WrittenProperties written;

    private ChannelsChecks(WrittenProperties written) {
        this.written = written;
    }

    /** Stops the start if there is anything. */
    static void check(Binder binder) {
        WrittenProperties written = new WrittenProperties(binder, new Problems());
        new ChannelsChecks(written).check(binder.bindOrCreate("fastapi.channels", FastApiChannelsProperties.class));
        written.problems().throwIfAny();
    }

    static ChannelSettings settings(FastApiChannelsProperties properties) {
        return new ChannelSettings(
                properties.buffer(),
                properties.history(),
                properties.retention(),
                Math.toIntExact(properties.messageSize().toBytes()),
                properties.memory().toBytes());
    }

    private void check(FastApiChannelsProperties properties) {
        if (properties.type() == Type.REDIS && !ClassUtils.isPresent(REDIS, null)) {
            this.written.wrong(
                    "channels.type",
                    "redis",
                    "Spring Data Redis is not on the class path",
                    "add spring-boot-starter-data-redis, or remove the property");
        }
        number("buffer", properties.buffer(), 1);
        number("history", properties.history(), 0);
        size("message-size", properties.messageSize(), Integer.MAX_VALUE);
        size("memory", properties.memory(), Long.MAX_VALUE);
        Duration retention = properties.retention();
        if (retention.isNegative()) {
            this.written.wrong("channels.retention", retention, "it is negative", "set it to 0s or more");
        }
        this.written.notForever("channels.retention", retention);
    }

    private void number(String property, int value, int least) {
        if (value < least) {
            this.written.wrong(
                    "channels." + property, value, "it is less than " + least, "set it to " + least + " or more");
        }
    }

    private void size(String property, DataSize value, long most) {
        if (value.toBytes() < 1) {
            this.written.wrong("channels." + property, value, "it is less than 1B", "set it to 1B or more");
        } else if (value.toBytes() > most) {
            this.written.wrong("channels." + property, value, "it is more than 2GB", "set it to 2147483647B or less");
        }
    }
}
