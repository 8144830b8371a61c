package io.fastapi.docs.literals;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::literals[]
    enum Level {
        @JsonProperty("low")
        LOW,
        @JsonProperty("high")
        HIGH
    }

    record Retry(
            @Literal({"linear", "exponential"}) String backoff,
            @Literal({"1", "3", "5"}) int attempts,
            @Default("low") Level level) {}

    @Bean
    ApiRouter retries() {
        return ApiRouter.of(post("/retries/").params(body(Retry.class)).handle(this::addRetry));
    }

    Retry addRetry(Retry retry) {
        return retry;
    }
    // end::literals[]
}
