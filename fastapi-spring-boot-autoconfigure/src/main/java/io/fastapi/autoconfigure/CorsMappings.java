package io.fastapi.autoconfigure;

import java.util.Map;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** What the application's {@code WebFluxConfigurer}s say of CORS, which Spring tells its own mappings only. */
final class CorsMappings extends CorsRegistry {

    private CorsMappings() {}

    static Map<String, CorsConfiguration> of(Iterable<WebFluxConfigurer> configurers) {
        CorsMappings mappings = new CorsMappings();
        configurers.forEach(configurer -> configurer.addCorsMappings(mappings));
        return mappings.getCorsConfigurations();
    }
}
