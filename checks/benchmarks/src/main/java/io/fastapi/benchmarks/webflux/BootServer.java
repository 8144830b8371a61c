package io.fastapi.benchmarks.webflux;

import io.fastapi.benchmarks.RunningServer;
import io.fastapi.benchmarks.model.SignedTokens;
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
        Map<String, Object> properties = Map.of(
                "routes", routes,
                "server.address", "127.0.0.1",
                "server.port", port,
                "spring.jackson.property-naming-strategy", "SNAKE_CASE",
                "spring.main.banner-mode", "off",
                "fastapi.security.jwt.secret", SignedTokens.SECRET,
                "logging.level.root", "warn");
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
