package io.fastapi.docs.querylists;

import static io.fastapi.Dsl.*;
import static io.fastapi.types.constraint.Constraints.*;

import io.fastapi.routing.ApiRouter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::main[]
    record Search(List<String> tags, Set<String> sizes, Optional<List<Integer>> ids) {}

    @Bean
    ApiRouter search() {
        return ApiRouter.of(get("/search/")
                .params(
                        query("tag")
                                .where(minLength(2))
                                .list()
                                .where(maxItems(3))
                                .orElse(List.of()),
                        query("size").set().orElse(Set.of("m")),
                        query("id", int.class).list().optional())
                .handle(Search::new));
    }
    // end::main[]
}
