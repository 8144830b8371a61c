package io.fastapi.docs.querymodels;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Literal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
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
    @Extra(Extra.Policy.FORBID)
    record Filter(
            @Default("100") @Positive @Max(100) int limit,
            @Default("0") @PositiveOrZero int offset,

            @Default("created_at") @Literal({"created_at", "updated_at"})
            String orderBy,

            @Default("[]") List<String> tags) {}

    record Period(LocalDate start, LocalDate end) {}

    @Bean
    ApiRouter operations() {
        return ApiRouter.of(
                get("/items/").params(query(Filter.class)).handle(filter -> filter),
                get("/bookings/")
                        .params(query(Period.class).optional(), query("name").orElse("all"))
                        .handle((period, name) -> Map.of(name, period)));
    }
    // end::main[]
}
