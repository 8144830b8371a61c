package io.fastapi.docs.conversions;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Strict;
import java.time.LocalDate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::conversions[]
    record Lax(int count, boolean flag, LocalDate day) {}

    @Strict
    record Exact(int count, boolean flag) {}

    @Bean
    ApiRouter conversions() {
        return ApiRouter.of(
                post("/lax/").params(body(Lax.class)).handle(this::addLax),
                post("/exact/").params(body(Exact.class)).handle(this::addExact));
    }

    Lax addLax(Lax lax) {
        return lax;
    }

    Exact addExact(Exact exact) {
        return exact;
    }
    // end::conversions[]
}
