package io.fastapi.autoconfigure;

import io.fastapi.channel.ChannelBroker;
import io.fastapi.channel.ChannelMeter;
import io.fastapi.channel.ChannelSettings;
import io.fastapi.channel.Channels;
import io.fastapi.types.TypeAdapters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;

/** Channels, in this process or over the application's Redis. */
@AutoConfiguration(
        after = {FastApiAutoConfiguration.class, FastApiTelemetryAutoConfiguration.class},
        afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBean(TypeAdapters.class)
@EnableConfigurationProperties(FastApiChannelsProperties.class)
public final class FastApiChannelsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "fastApiChannelsPropertiesGate")
    static PropertiesGate fastApiChannelsPropertiesGate(Environment environment) {
        return new PropertiesGate(environment, ChannelsChecks::check);
    }

    @Bean
    @ConditionalOnMissingBean
    Channels fastApiChannels(
            FastApiChannelsProperties properties,
            TypeAdapters adapters,
            ObjectProvider<ChannelBroker> broker,
            ObjectProvider<ChannelMeter> meter) {
        ChannelSettings settings = ChannelsChecks.settings(properties);
        ChannelMeter counts = meter.getIfAvailable(() -> ChannelMeter.NONE);
        ChannelBroker carrier = broker.getIfAvailable();
        return (carrier == null)
                ? Channels.inProcess(adapters, settings, counts)
                : Channels.over(carrier, adapters, settings, counts);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ReactiveRedisConnectionFactory.class)
    @ConditionalOnProperty(name = "fastapi.channels.type", havingValue = "redis")
    static class Redis {

        @Bean
        @ConditionalOnMissingBean(ChannelBroker.class)
        RedisBroker fastApiRedisBroker(
                ReactiveRedisConnectionFactory connections, FastApiChannelsProperties properties) {
            return new RedisBroker(
                    connections,
                    ChannelsChecks.settings(properties),
                    properties.redis().prefix());
        }
    }
}
