package io.fastapi.docs.serversentevents;

import static io.fastapi.Dsl.*;
import static io.fastapi.operation.ResponseClass.EVENT_SOURCE;

import io.fastapi.response.ServerSentEvent;
import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::events[]
    record Price(String symbol, double price) {}

    @Bean
    ApiRouter events() {
        return ApiRouter.of(
                get("/events").responseClass(EVENT_SOURCE).handleAsync(this::priceEvents),
                get("/news").responseClass(EVENT_SOURCE).handle(this::news));
    }

    Flux<Price> priceEvents() {
        return Flux.just(new Price("ABC", 1.5));
    }

    Stream<ServerSentEvent> news() {
        return Stream.of(
                ServerSentEvent.withoutData().comment("the news"),
                ServerSentEvent.of(Map.of("title", "Hello")).event("news").id("17"),
                ServerSentEvent.raw("two\nlines").retry(5000));
    }
    // end::events[]

    // tag::resume[]
    private final List<String> log = List.of("started", "loaded", "ready");

    @Bean
    ApiRouter resume() {
        return ApiRouter.of(get("/log")
                .responseClass(EVENT_SOURCE)
                .params(header("Last-Event-ID", int.class).optional())
                .handle(this::readLog));
    }

    Stream<ServerSentEvent> readLog(Optional<Integer> lastEventId) {
        int next = lastEventId.map(id -> id + 1).orElse(0);
        return IntStream.range(next, this.log.size())
                .mapToObj(i -> ServerSentEvent.of(this.log.get(i)).id(Integer.toString(i)));
    }
    // end::resume[]

    // tag::post[]
    record Prompt(String text) {}

    @Bean
    ApiRouter chat() {
        return ApiRouter.of(post("/chat")
                .responseClass(EVENT_SOURCE)
                .params(body(Prompt.class))
                .handleAsync(this::answer));
    }

    Flux<ServerSentEvent> answer(Prompt prompt) {
        return Flux.fromArray(prompt.text().split(" "))
                .map(word -> ServerSentEvent.of(word).event("token"))
                .concatWithValues(ServerSentEvent.raw("[DONE]").event("done"));
    }
    // end::post[]
}
