package io.fastapi.docs.pathnumbers;

import static io.fastapi.Dsl.*;
import static io.fastapi.types.constraint.Constraints.*;

import io.fastapi.input.Param;
import io.fastapi.routing.ApiRouter;
import java.math.BigDecimal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::main[]
    static final Param<Integer> ITEM_ID =
            path("item_id", int.class).title("The ID of the item").where(ge(1), le(1000));

    record Order(int itemId, double size, int pieces, BigDecimal price) {}

    @Bean
    ApiRouter items() {
        return ApiRouter.of(get("/items/{item_id}")
                .params(
                        ITEM_ID,
                        query("size", double.class).where(gt(0), lt(10.5)).orElse(1.0),
                        query("pieces", int.class).where(multipleOf(6)).orElse(6),
                        query("price", BigDecimal.class)
                                .where(maxDigits(5), decimalPlaces(2))
                                .orElse(BigDecimal.ONE))
                .handle(Order::new));
    }
    // end::main[]
}
