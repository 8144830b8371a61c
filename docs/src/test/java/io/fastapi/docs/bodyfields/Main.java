package io.fastapi.docs.bodyfields;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Title;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
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
            @NotBlank @Size(max = 100) String name,

            @Title("The description of the item") @Size(max = 300) @Nullable
            String description,

            @Description("Without the tax") @Positive double price,
            @Default("[]") @Size(max = 3) List<@Size(min = 2) String> tags) {}

    @Bean
    ApiRouter items() {
        return ApiRouter.of(put("/items/{item_id}")
                .params(path("item_id", int.class), body(Item.class))
                .handle(this::updateItem));
    }

    Map<String, Item> updateItem(int itemId, Item item) {
        return Map.of("item " + itemId, item);
    }
    // end::item[]
}
