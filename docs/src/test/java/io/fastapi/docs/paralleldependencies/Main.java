package io.fastapi.docs.paralleldependencies;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Param;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    record Offer(double price, int stock) {}

    static final Param<String> ITEM_ID = path("item_id");

    static final Dependency<Double> PRICE = dependsAsync(ITEM_ID, Main::askForPrice);

    static final Dependency<Integer> STOCK = dependsAsync(ITEM_ID, Main::askForStock);

    @Bean
    FastApi app() {
        return FastApi.of(get("/offers/{item_id}").params(PRICE, STOCK).handle(Offer::new))
                .parallelDependencies(true);
    }

    static Mono<Double> askForPrice(String id) {
        return id.equals("saw") ? Mono.just(9.5) : Mono.error(new HttpException(404, "No price"));
    }

    static Mono<Integer> askForStock(String id) {
        return Mono.just(id.length());
    }
    // end::program[]
}
