package io.fastapi.autoconfigure;

import io.fastapi.channel.ChannelMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.IntSupplier;

/** Counts the messages of channels, and their subscriptions, by Micrometer. */
final class CountedChannels implements ChannelMeter {

    private final MeterRegistry registry;

    CountedChannels(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Runnable counter(String channel, Count count) {
        Counter.Builder counter = (count == Count.SLOW)
                ? Counter.builder("fastapi.channel.slow")
                        .description("Subscriptions that ended because their subscriber was too slow")
                : Counter.builder("fastapi.channel.messages")
                        .description("Messages of channels")
                        .tag("count", count.name().toLowerCase(Locale.ROOT));
        return counter.tag("channel", channel).register(this.registry)::increment;
    }

    @Override
    public void opened(String channel, IntSupplier subscriptions) {
        Gauge.builder("fastapi.channel.subscriptions", subscriptions, IntSupplier::getAsInt)
                .strongReference(true) // nobody else keeps it
                .description("Open subscriptions to channels")
                .tag("channel", channel)
                .register(this.registry);
    }
}
