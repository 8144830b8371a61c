package io.fastapi.docs.bodynested;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import java.net.URI;
import java.util.List;
import java.util.Map;
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

    // tag::nested[]
    record Image(URI url, String name) {}

    record Item(
            String name,
            double price,
            @Default("[]") Set<String> tags,
            @Nullable Image cover,
            @Default("[]") List<Image> images) {}

    @Bean
    ApiRouter items() {
        return ApiRouter.of(put("/items/{item_id}")
                .params(path("item_id", int.class), body(Item.class))
                .handle((id, item) -> item));
    }
    // end::nested[]

    // tag::generic[]
    @Bean
    ApiRouter collections() {
        return ApiRouter.of(
                post("/images/")
                        .params(body(new TypeRef<List<Image>>() {}))
                        .handle(images -> images.stream().map(Image::name).toList()),
                post("/weights/")
                        .params(body(new TypeRef<Map<Integer, Double>>() {}))
                        .handle(weights -> Map.of(
                                "heaviest",
                                weights.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .max()
                                        .orElse(0))));
    }
    // end::generic[]
}
