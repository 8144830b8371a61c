package io.fastapi.docs.parametermetadata;

import static io.fastapi.Dsl.*;
import static io.fastapi.types.constraint.Constraints.*;

import io.fastapi.input.Param;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::main[]
    static final Param<Optional<String>> QUERY = query("q")
            .alias("item-query", "search")
            .title("Query string")
            .description("Words of the name, in *any* order.")
            .examples("saw", "claw hammer")
            .where(minLength(3))
            .optional();

    @Bean
    ApiRouter items() {
        return ApiRouter.of(get("/items/")
                .params(
                        QUERY,
                        query("colour").deprecated().optional(),
                        query("trace", boolean.class).includeInSchema(false).orElse(false))
                .handle((q, colour, trace) -> Map.of("q", q)));
    }
    // end::main[]
}
