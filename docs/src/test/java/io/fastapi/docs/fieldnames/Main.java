package io.fastapi.docs.fieldnames;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.routing.ApiRouter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::names[]
    record Product(
            int productId,
            @JsonProperty("item-query") String query,
            @JsonAlias({"old_name", "title"}) String name) {}

    @Bean
    ApiRouter products() {
        return ApiRouter.of(post("/products/").params(body(Product.class)).handle(this::addProduct));
    }

    Product addProduct(Product product) {
        return product;
    }
    // end::names[]

    // tag::naming[]
    @JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
    record Shelf(int shelfNumber, String hallName) {}

    @Bean
    ApiRouter shelves() {
        return ApiRouter.of(
                post("/shelves/").params(body(Shelf.class)).handle(this::addShelf),
                post("/plain-products/")
                        .responseModel(model(Product.class).byAlias(false))
                        .params(body(Product.class))
                        .handle(this::addProduct));
    }

    Shelf addShelf(Shelf shelf) {
        return shelf;
    }
    // end::naming[]
}
