package io.fastapi.docs.debugpages;

import static io.fastapi.Dsl.get;

import io.fastapi.FastApi;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application that answers faults with what went wrong. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Main {

    static final class Broken extends RuntimeException {

        Broken() {
            super("no trace", null, false, false);
        }
    }

    @Bean
    FastApi debuggedApp() {
        return FastApi.of(get("/short").handle(() -> {
                    throw new Broken();
                }))
                .debug(true);
    }
}
