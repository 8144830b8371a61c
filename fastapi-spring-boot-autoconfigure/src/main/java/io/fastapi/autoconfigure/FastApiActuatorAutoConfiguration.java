package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.types.TypeAdapters;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The actuator's endpoint {@code fastapi}, where it is exposed. */
@AutoConfiguration(after = FastApiAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
public final class FastApiActuatorAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(FastApiEngine.class)
    @ConditionalOnAvailableEndpoint(FastApiEndpoint.class)
    static class Exposed {

        @Bean
        @ConditionalOnMissingBean
        FastApiEndpoint fastApiEndpoint(FastApiEngine engine, TypeAdapters adapters, FastApiProperties properties) {
            return new FastApiEndpoint(engine, adapters, properties);
        }
    }
}
