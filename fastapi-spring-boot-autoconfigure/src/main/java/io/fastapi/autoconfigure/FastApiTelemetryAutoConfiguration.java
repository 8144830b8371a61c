package io.fastapi.autoconfigure;

import io.fastapi.channel.ChannelMeter;
import io.fastapi.websocket.MessageMeter;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Micrometer's libraries add where they are: counters of messages, and the context of a request on workers. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        },
        before = FastApiAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public final class FastApiTelemetryAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnSingleCandidate(MeterRegistry.class)
    static class Messages {

        @Bean
        @ConditionalOnMissingBean
        MessageMeter fastApiMessageMeter(MeterRegistry registry) {
            return (uri, direction) -> Counter.builder("fastapi.websocket.messages")
                    .description("Messages of WebSockets")
                    .tag("uri", uri)
                    .tag("direction", direction.name().toLowerCase(Locale.ROOT))
                    .register(registry)::increment;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnSingleCandidate(MeterRegistry.class)
    static class ChannelCounts {

        @Bean
        @ConditionalOnMissingBean
        ChannelMeter fastApiChannelMeter(MeterRegistry registry) {
            return new CountedChannels(registry);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ContextSnapshotFactory.class)
    static class Context {

        @Bean
        @ConditionalOnMissingBean
        ContextOnWorkers fastApiContextOnWorkers() {
            return new ContextOnWorkers();
        }
    }
}
