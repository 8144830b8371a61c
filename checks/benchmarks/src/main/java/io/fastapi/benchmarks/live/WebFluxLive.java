package io.fastapi.benchmarks.live;

import io.fastapi.autoconfigure.FastApiAutoConfiguration;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** WebFlux's own WebSockets. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = FastApiAutoConfiguration.class)
public class WebFluxLive {

    private final Sinks.Many<String> texts = Sinks.many().multicast().directBestEffort();

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
        WebSocketHandler listen = session -> session.send(this.texts.asFlux().map(session::textMessage))
                .and(session.receive().then());
        return new SimpleUrlHandlerMapping(Map.of("/echo", echo, "/listen", listen), -1);
    }

    @Bean
    RouterFunction<ServerResponse> publish() {
        return RouterFunctions.route()
                .POST("/publish/{length}", request -> {
                    this.texts.emitNext(
                            "x".repeat(Integer.parseInt(request.pathVariable("length"))),
                            Sinks.EmitFailureHandler.FAIL_FAST);
                    return ServerResponse.ok().build();
                })
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> events() {
        return RouterFunctions.route()
                .GET(
                        "/events/{count}",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_EVENT_STREAM)
                                .body(
                                        Flux.range(0, Integer.parseInt(request.pathVariable("count")))
                                                .map(Tick::of),
                                        Tick.class))
                .build();
    }
}
