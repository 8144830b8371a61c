package io.fastapi.docs.constraints;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Bounds;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Strip;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
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

    // tag::order[]
    record Order(
            @Min(1) @MultipleOf("5") int quantity,
            @Digits(integer = 6, fraction = 2) BigDecimal price,
            @Pattern(regexp = "^[A-Z]{2}-\\d+$") String code,
            @Strip @Size(min = 3) String customer,
            @Email String mail,
            @Bounds(ge = "2026-01-01") LocalDate day,
            @Size(min = 1, max = 10) List<@Size(max = 20) String> labels,
            Map<String, @Positive Integer> stock) {}

    @Bean
    ApiRouter orders() {
        return ApiRouter.of(post("/orders/").params(body(Order.class)).handle(this::addOrder));
    }

    Order addOrder(Order order) {
        return order;
    }
    // end::order[]
}
