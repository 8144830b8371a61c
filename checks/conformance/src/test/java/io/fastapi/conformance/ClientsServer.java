package io.fastapi.conformance;

import io.fastapi.FastApi;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The twin {@code clients} as an application of its own, for the clients that {@code checks/clients} makes. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ClientsServer {

    /** Serves on a free port of the loopback interface, and prints {@code ready PORT}; until the process is ended. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(ClientsServer.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "spring.jackson.property-naming-strategy", "SNAKE_CASE"));
        application.run(arguments);
    }

    @Bean
    FastApi app(Environment environment) {
        boolean separate = environment.getProperty("fastapi.separate-input-output-schemas", boolean.class, true);
        return ClientsTwin.app().separateInputOutputSchemas(separate);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> ready() {
        return event -> System.out.println(
                "ready " + event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port"));
    }
}
