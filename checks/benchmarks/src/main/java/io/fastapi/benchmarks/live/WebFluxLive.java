package io.fastapi.benchmarks.live;

import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;

/** WebFlux's own WebSockets. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class WebFluxLive {

    /** Runs it: {@code PORT}. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(WebFluxLive.class)
                .web(WebApplicationType.REACTIVE)
                .properties(DslLive.properties(arguments[0]))
                .run();
    }

    @Bean
    HandlerMapping webSockets() {
        WebSocketHandler echo = session -> session.send(
                session.receive().map(WebSocketMessage::getPayloadAsText).map(session::textMessage));
        return new SimpleUrlHandlerMapping(Map.of("/echo", echo), -1);
    }
}
