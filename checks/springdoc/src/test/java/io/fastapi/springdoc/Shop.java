package io.fastapi.springdoc;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.Tag;
import io.fastapi.security.ApiKeyHeader;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A shop that was written with controllers, of which a part has become operations. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(StockController.class)
class Shop {

    record Item(String name, Optional<String> note) {}

    record Basket(List<Item> items) {}

    private static final ApiKeyHeader KEY = ApiKeyHeader.name("X-Key");

    @Bean
    FastApi application() {
        return FastApi.of(
                        post("/items/")
                                .name("create_item")
                                .tags("items")
                                .params(body(Item.class), KEY)
                                .responseModel(Item.class)
                                .handle((item, key) -> item),
                        get("/baskets/{id}")
                                .name("read_basket")
                                .responseModel(Basket.class)
                                .params(path("id", int.class))
                                .handle(id -> new Basket(List.of())))
                .title("Shop")
                .version("2")
                .openapiTags(Tag.of("items").description("What is sold"));
    }

    @Bean
    GroupedOpenApi itemsGroup() {
        return GroupedOpenApi.builder().group("items").pathsToMatch("/items/**").build();
    }

    @Bean
    GroupedOpenApi stockGroup() {
        return GroupedOpenApi.builder().group("stock").pathsToMatch("/stock/**").build();
    }

    @Bean
    GroupedOpenApi codeGroup() {
        return GroupedOpenApi.builder()
                .group("code")
                .packagesToScan("io.fastapi.springdoc")
                .build();
    }

    /** Counts how often each operation passes here. */
    @Bean
    GlobalOpenApiCustomizer seen() {
        return document -> document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .forEach(operation -> {
                    Object before = (operation.getExtensions() == null)
                            ? null
                            : operation.getExtensions().get("x-seen");
                    operation.addExtension("x-seen", (before instanceof Integer count) ? count + 1 : 1);
                });
    }
}
