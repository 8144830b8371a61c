package io.fastapi.docs.headerparameters;

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
    static final Param<Optional<String>> AGENT = header("user_agent").optional();

    record Client(Optional<String> agent, List<String> tokens, int depth, Optional<String> traceId) {}

    @Bean
    ApiRouter client() {
        return ApiRouter.of(get("/client")
                .params(
                        AGENT,
                        header("x_token").list().orElse(List.of()),
                        header("depth", int.class).orElse(0),
                        header("trace").alias("X-Request-ID").optional())
                .handle(Client::new));
    }
    // end::main[]
}
