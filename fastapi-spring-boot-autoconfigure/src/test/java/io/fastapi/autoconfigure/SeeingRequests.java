package io.fastapi.autoconfigure;

import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.CorsRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** What an application may have beside operations that has to see every request, an operation's too. */
final class SeeingRequests {

    private SeeingRequests() {}

    @Configuration(proxyBeanMethods = false)
    static class Filtered {

        @Bean
        WebFilter filter() {
            return (exchange, chain) -> chain.filter(exchange);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Mapping {

        @Bean
        HandlerMapping mapping() {
            WebHandler handler = exchange -> Mono.empty();
            return new SimpleUrlHandlerMapping(Map.of("/other", handler), Ordered.HIGHEST_PRECEDENCE);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class CrossOrigin {

        @Bean
        WebFluxConfigurer cors() {
            return new WebFluxConfigurer() {
                @Override
                public void addCorsMappings(CorsRegistry registry) {
                    registry.addMapping("/items/**");
                }
            };
        }
    }

    /** Wraps what Spring Boot serves. */
    @Configuration(proxyBeanMethods = false)
    static class Wrapped {

        @Bean
        static BeanPostProcessor wrapping() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return (bean instanceof HttpHandler handler)
                            ? (HttpHandler) (request, response) -> handler.handle(request, response)
                            : bean;
                }
            };
        }
    }
}
