package io.fastapi.docs.ownchecks;

import static io.fastapi.Dsl.*;
import static io.fastapi.types.constraint.Constraints.*;

import io.fastapi.input.Param;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::main[]
    static final Param<String> ISBN = query("id").where(check(id -> id.startsWith("isbn-"), "must start with isbn-"));

    static final Param<String> COLOUR = query("colour").where(strip(), check(Main::hex));

    private static String hex(String colour) {
        return switch (colour) {
            case "red" -> "#ff0000";
            case "green" -> "#00ff00";
            default -> throw new IllegalArgumentException("there is no colour " + colour);
        };
    }

    @Bean
    ApiRouter books() {
        return ApiRouter.of(
                get("/books/").params(ISBN).handle(id -> Map.of("book", id)),
                get("/covers/").params(COLOUR).handle(colour -> Map.of("colour", colour)));
    }
    // end::main[]
}
