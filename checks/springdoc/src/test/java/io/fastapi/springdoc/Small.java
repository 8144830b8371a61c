package io.fastapi.springdoc;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;

import io.fastapi.FastApi;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/** A small application, which says its port when it has started; with springdoc or without, as its class path is. */
@SpringBootConfiguration
@EnableAutoConfiguration
class Small {

    static final String READY = "ready at ";

    public static void main(String[] args) {
        SpringApplication.run(Small.class, args);
    }

    @Bean
    FastApi application() {
        return FastApi.of(get("/items/{id}")
                .name("read_item")
                .params(path("id", int.class))
                .handle(id -> Map.of("item", id)));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> ready() {
        return event -> System.out.println(
                READY + event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port"));
    }
}
