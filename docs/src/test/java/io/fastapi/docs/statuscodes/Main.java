package io.fastapi.docs.statuscodes;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::items[]
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    @Bean
    ApiRouter items() {
        return ApiRouter.of(
                post("/items/").status(201).params(query("name")).handle(this::createItem),
                post("/orders/")
                        .status(HttpStatus.ACCEPTED.value())
                        .params(query("name"))
                        .handle(name -> Map.of("ordered", name)),
                delete("/items/{name}").status(204).params(path("name")).handleVoid(this.names::remove));
    }

    Map<String, String> createItem(String name) {
        this.names.add(name);
        return Map.of("name", name);
    }
    // end::items[]
}
