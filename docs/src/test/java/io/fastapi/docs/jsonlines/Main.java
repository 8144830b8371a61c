package io.fastapi.docs.jsonlines;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import java.util.Map;
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

    // tag::lines[]
    record Price(String symbol, double price) {}

    Stream<Price> prices(String market) {
        return Stream.of(new Price(market + ":ABC", 1.5), new Price(market + ":XYZ", 20));
    }

    Flux<Price> pricesAsync() {
        return Flux.just(new Price("ABC", 1.5), new Price("XYZ", 20));
    }

    @Bean
    ApiRouter lines() {
        return ApiRouter.of(
                get("/prices").params(query("market")).handle(this::prices),
                get("/async").handleAsync(this::pricesAsync),
                get("/untyped").handle(() -> Stream.of(Map.of("symbol", "ÄÖÜ"), 7)));
    }
    // end::lines[]
}
