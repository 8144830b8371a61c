package io.fastapi.test;

import io.fastapi.FastApi;
import io.fastapi.channel.ChannelMeter;
import io.fastapi.channel.ChannelSettings;
import io.fastapi.channel.Channels;
import io.fastapi.types.TypeAdapters;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The client of a {@link FastApiTest}, and channels. */
@AutoConfiguration(afterName = "io.fastapi.autoconfigure.FastApiAutoConfiguration")
public final class FastApiTestAutoConfiguration {

    /** Within this process, whatever carries messages between instances. */
    @Bean
    @ConditionalOnMissingBean
    Channels fastApiTestChannels(TypeAdapters adapters) {
        return Channels.inProcess(adapters, ChannelSettings.DEFAULT, ChannelMeter.NONE);
    }

    @Bean
    @ConditionalOnMissingBean
    FastApiTestClient fastApiTestClient(FastApi application, TypeAdapters adapters) {
        return FastApiTestClient.of(application, adapters);
    }
}
