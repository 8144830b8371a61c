package io.fastapi.test;

import io.fastapi.FastApi;
import io.fastapi.types.TypeAdapters;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The client of a {@link FastApiTest}. */
@AutoConfiguration(afterName = "io.fastapi.autoconfigure.FastApiAutoConfiguration")
public final class FastApiTestAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    FastApiTestClient fastApiTestClient(FastApi application, TypeAdapters adapters) {
        return FastApiTestClient.of(application, adapters);
    }
}
