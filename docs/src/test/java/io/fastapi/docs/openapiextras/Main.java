package io.fastapi.docs.openapiextras;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.routing.ApiRouter;
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

    // tag::program[]
    record Item(String name, double price) {}

    @Bean
    ApiRouter shop() {
        return ApiRouter.of(
                get("/health").includeInSchema(false).handle(() -> "up"),
                get("/items/").openapiExtra("x-audience", "partners").handle(() -> List.of(new Item("fork", 1.5))),
                post("/notes/")
                        .openapiExtra(
                                "requestBody",
                                Map.of("content", Map.of("text/markdown", Map.of("schema", Map.of("type", "string")))))
                        .params(request())
                        .handleAsync(request -> request.bodyToMono(String.class).map(String::length)),
                post("/imports/")
                        .openapiExtra(
                                "requestBody", Map.of("content", Map.of("text/csv", Map.of("schema", Item.class))))
                        .params(request())
                        .handleAsync(request -> request.bodyToMono(String.class).map(Main::readItem)));
    }

    static Item readItem(String csv) {
        String[] cells = csv.split(",");
        if (cells.length != 2) {
            throw new HttpException(422, "A line has a name and a price");
        }
        return new Item(cells[0], Double.parseDouble(cells[1]));
    }
    // end::program[]
}
