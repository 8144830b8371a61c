package io.fastapi.docs.optionalfields;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Omittable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::presence[]
    record Search(
            String text,
            @Nullable String language,
            Optional<String> region,
            @Default("asc") String order,
            @Default("10") int limit,
            @JsonProperty(required = true) @Nullable String cursor,
            @Omittable @Nullable Integer year) {}

    @Bean
    ApiRouter searches() {
        return ApiRouter.of(post("/searches/").params(body(Search.class)).handle(this::search));
    }

    Search search(Search search) {
        return search;
    }
    // end::presence[]

    // tag::not-required[]
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Settings(
            String theme,
            @Omittable @Nullable Integer fontSize,
            @Omittable @Nullable Boolean compact) {}

    @Bean
    ApiRouter settings() {
        return ApiRouter.of(put("/settings").params(body(Settings.class)).handle(this::replaceSettings));
    }

    Settings replaceSettings(Settings settings) {
        return settings;
    }
    // end::not-required[]
}
