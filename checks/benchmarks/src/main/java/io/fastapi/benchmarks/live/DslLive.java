package io.fastapi.benchmarks.live;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.websocket;
import static io.fastapi.operation.ResponseClass.EVENT_SOURCE;

import io.fastapi.channel.Channel;
import io.fastapi.channel.Channels;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;

/** This library, with its defaults but for the number of connections. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class DslLive {

    /** What JSON needs around a text. */
    static final String QUOTES = "\"\"";

    /** Runs it: {@code PORT}. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(DslLive.class)
                .web(WebApplicationType.REACTIVE)
                .properties(properties(arguments[0]))
                .run();
    }

    static Map<String, Object> properties(String port) {
        return Map.of(
                "server.address", "127.0.0.1",
                "server.port", port,
                "fastapi.limits.connections", "50000",
                "fastapi.websocket.connections", "50000",
                "fastapi.websocket.threads", "6000",
                "spring.main.banner-mode", "off",
                "logging.level.root", "warn");
    }

    @Bean
    ApiRouter echoes() {
        return ApiRouter.of(
                websocket("/echo").handleAsync(socket -> {
                    socket.accept();
                    return socket.send(socket.texts());
                }),
                websocket("/echo-blocking").handle(socket -> {
                    socket.accept();
                    for (String text : socket.texts()) {
                        socket.send(text);
                    }
                }),
                get("/events/{count}")
                        .responseClass(EVENT_SOURCE)
                        .responseModel(Tick.class)
                        .params(path("count", Integer.class))
                        .handleAsync(count -> Flux.range(0, count).map(Tick::of)),
                get("/events-blocking/{count}")
                        .responseClass(EVENT_SOURCE)
                        .responseModel(Tick.class)
                        .params(path("count", Integer.class))
                        .handle(count -> IntStream.range(0, count).mapToObj(Tick::of)));
    }

    @Bean
    Channel<String> texts(Channels channels) {
        return channels.channel("texts", String.class);
    }

    @Bean
    ApiRouter broadcast(Channel<String> texts) {
        return ApiRouter.of(
                websocket("/listen").handleAsync(socket -> {
                    socket.accept();
                    return Flux.from(socket.subscribe(texts, "all"))
                            .thenMany(socket.texts())
                            .then();
                }),
                websocket("/listen-blocking").handle(socket -> {
                    socket.accept();
                    socket.subscribe(texts, "all");
                    socket.texts().forEach(ignored -> {});
                }),
                post("/publish/{length}")
                        .params(path("length", Integer.class))
                        .handleFuture(length -> texts.publishFuture("all", "x".repeat(length - QUOTES.length()))));
    }
}
