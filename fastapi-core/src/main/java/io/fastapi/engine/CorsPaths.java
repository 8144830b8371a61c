package io.fastapi.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPatternParser;

/** Of which paths WebFlux was told what CORS allows. */
record CorsPaths(@Nullable UrlBasedCorsConfigurationSource source) {

    static final CorsPaths NONE = new CorsPaths(null);

    static CorsPaths of(Map<String, CorsConfiguration> configurations, PathPatternParser parser) {
        if (configurations.isEmpty()) {
            return NONE;
        }
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource(parser);
        source.setCorsConfigurations(configurations);
        return new CorsPaths(source);
    }

    boolean isEmpty() {
        return this.source == null;
    }

    /** Whether a request asks what CORS allows, and something is said of it. */
    boolean answers(ServerWebExchange exchange) {
        return this.source != null
                && CorsUtils.isPreFlightRequest(exchange.getRequest())
                && this.source.getCorsConfiguration(exchange) != null;
    }

    /** Whether a request asks what CORS allows, and nothing is said of it: in FastAPI it is a request as others. */
    boolean ignores(ServerWebExchange exchange) {
        return CorsUtils.isPreFlightRequest(exchange.getRequest()) && !answers(exchange);
    }
}
