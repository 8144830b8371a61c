package io.fastapi.benchmarks.webflux;

import io.fastapi.benchmarks.Competitor;
import io.fastapi.benchmarks.RunningServer;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** The {@link RouterFunctionServer} with a filter of one's own, Spring's CORS and the compression of the server. */
public class FilteredServer extends RouterFunctionServer {

    FilteredServer(Validator validator) {
        super(validator);
    }

    /** Runs it: {@code PORT ROUTES}. */
    public static void main(String[] arguments) throws InterruptedException {
        Competitor.main(FilteredServer::start, arguments);
    }

    /** Starts it, see {@link Competitor#start}. */
    public static RunningServer start(int port, int routes) {
        Map<String, Object> properties = new HashMap<>(staticFiles());
        properties.put("server.compression.enabled", true);
        properties.put("server.compression.min-response-size", "500B");
        return BootServer.start(FilteredServer.class, port, routes, properties);
    }

    @Bean
    CorsWebFilter cors() {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(List.of("*"));
        return new CorsWebFilter(exchange -> allowed);
    }

    @Bean
    WebFilter processTime() {
        return (exchange, chain) -> {
            long start = System.nanoTime();
            exchange.getResponse().beforeCommit(() -> {
                String micros = String.valueOf((System.nanoTime() - start) / 1000);
                exchange.getResponse().getHeaders().set("x-process-micros", micros);
                return Mono.empty();
            });
            return chain.filter(exchange);
        };
    }
}
