package io.fastapi.test.sample;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;

import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ItemRoutes {

    record Item(int itemId, String name, String readBy) {}

    static final Dependency<String> USER = depends(header("x-user"), name -> name);

    @Bean
    ApiRouter items(ItemStore store) {
        return ApiRouter.of(get("/items/{item_id}")
                .params(path("item_id", int.class), USER)
                .handle((id, user) -> new Item(id, store.name(id), user)));
    }
}
