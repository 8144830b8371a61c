package io.fastapi.docs.queryparameters;

import static io.fastapi.Dsl.*;

import io.fastapi.input.Param;
import io.fastapi.routing.ApiRouter;
import java.util.List;
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
    private static final List<String> TOOLS = List.of("axe", "drill", "hammer", "saw");

    static final Param<Integer> LIMIT = query("limit", int.class).orElse(10);

    record Found(String tool, String shop, Optional<String> q, boolean brief) {}

    @Bean
    ApiRouter tools() {
        return ApiRouter.of(
                get("/tools/")
                        .params(query("skip", int.class).orElse(0), LIMIT)
                        .handle((skip, limit) ->
                                TOOLS.stream().skip(skip).limit(limit).toList()),
                get("/tools/{tool}")
                        .params(
                                path("tool"),
                                query("shop"),
                                query("q").optional(),
                                query("brief", boolean.class).orElse(false))
                        .handle(Found::new));
    }
    // end::main[]
}
