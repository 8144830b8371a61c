package io.fastapi.benchmarks.webflux;

import io.fastapi.benchmarks.RunningServer;
import io.fastapi.benchmarks.model.SignedTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/** A Spring Boot application as a competitor: the plain starters with their defaults, quiet, on the loopback interface. */
public record BootServer(ReactiveWebServerApplicationContext context) implements RunningServer {

    /**
     * Starts one.
     *
     * @param source the application's configuration
     * @param routes see {@link io.fastapi.benchmarks.Competitor#start}, a property {@code routes} of the application
     */
    public static BootServer start(Class<?> source, int port, int routes) {
        return start(source, port, routes, Map.of());
    }

    /** Starts one with further properties. */
    public static BootServer start(Class<?> source, int port, int routes, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("routes", routes);
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", port);
        properties.put("spring.jackson.property-naming-strategy", "SNAKE_CASE");
        properties.put("spring.main.banner-mode", "off");
        properties.put("fastapi.security.jwt.secret", SignedTokens.SECRET);
        properties.put("logging.level.root", "warn");
        return new BootServer((ReactiveWebServerApplicationContext) new SpringApplicationBuilder(source)
                .web(WebApplicationType.REACTIVE)
                .properties(properties)
                .run());
    }

    @Override
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
