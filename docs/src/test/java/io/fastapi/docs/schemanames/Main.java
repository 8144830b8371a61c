package io.fastapi.docs.schemanames;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.SchemaName;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::names[]
    @SchemaName("Product")
    record ProductDto(String name, @Default("1") int count) {}

    record Box<T>(T content, @Nullable String label) {}

    @SchemaName("Tags")
    record TagList(@JsonValue List<String> tags) {}

    record Shelf(
            @JsonProperty(access = JsonProperty.Access.READ_ONLY)
            int id,

            TagList tags) {}

    @Bean
    ApiRouter boxes() {
        return ApiRouter.of(
                post("/boxes/")
                        .params(body(new TypeRef<Box<List<ProductDto>>>() {}))
                        .handle(box -> box.content().size()),
                post("/shelves/").params(body(Shelf.class)).handle(this::addShelf));
    }

    Shelf addShelf(Shelf shelf) {
        return new Shelf(1, shelf.tags());
    }
    // end::names[]
}
