package io.fastapi.docs.limiteddependencies;

import static io.fastapi.Dsl.*;

import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    static final Dependency<String> REPORT =
            depends(query("year", int.class), year -> "report of " + year).maxConcurrency(2);

    @Bean
    ApiRouter reports() {
        return ApiRouter.of(get("/report").params(REPORT).handle(report -> report));
    }
    // end::program[]
}
