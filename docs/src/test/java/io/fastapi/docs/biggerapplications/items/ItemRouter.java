package io.fastapi.docs.biggerapplications.items;

import static io.fastapi.Dsl.*;

import io.fastapi.docs.biggerapplications.Keys;
import io.fastapi.error.HttpException;
import io.fastapi.routing.ApiRouter;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

// tag::items[]
@Configuration
class ItemRouter {

    private final Map<String, String> names = Map.of("plumbus", "Plumbus", "gun", "Portal Gun");

    @Bean
    ApiRouter items() {
        return ApiRouter.of(
                        get("/").handle(() -> this.names),
                        get("/{item_id}").params(path("item_id")).handle(this::readItem))
                .prefix("/items")
                .tags("items")
                .dependencies(Keys.KEY)
                .responses(404, "There is no such item");
    }

    String readItem(String id) {
        if (!this.names.containsKey(id)) {
            throw new HttpException(404, "Item not found");
        }
        return this.names.get(id);
    }
}
// end::items[]
