package io.fastapi.docs.springsecurity;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import java.security.Principal;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.stereotype.Component;

@SpringBootApplication
@EnableMethodSecurity
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::app[]
    @Component
    static class Stock {

        @PreAuthorize("hasAuthority('SCOPE_items')")
        public List<String> items() {
            return List.of("shirt");
        }
    }

    @Bean
    ApiRouter shop(Stock stock) {
        return ApiRouter.of(
                get("/greeting")
                        .params(principal())
                        .handle(who -> "Hello " + who.map(Principal::getName).orElse("stranger")),
                get("/items/").handle(() -> stock.items()));
    }
    // end::app[]
}
