package io.fastapi.docs.comingfrompydantic;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::item[]
    record Item(
            @NotBlank String name,
            @Positive double price,
            @Default("[]") Set<String> tags,
            @Nullable String note) {}

    @Bean
    ApiRouter items() {
        return ApiRouter.of(post("/items/").params(body(Item.class)).handle(item -> item));
    }
    // end::item[]

    // tag::wrapper[]
    record Code(@JsonValue String text) {

        Code {
            text = text.strip().toUpperCase(Locale.ROOT);
            if (!text.startsWith("A-")) {
                throw new IllegalArgumentException("a code starts with A-");
            }
        }
    }

    record Part(Code code, int count) {}

    @Bean
    ApiRouter parts() {
        return ApiRouter.of(post("/parts/").params(body(Part.class)).handle(part -> part));
    }
    // end::wrapper[]
}
