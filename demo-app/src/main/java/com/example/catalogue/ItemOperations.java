package com.example.catalogue;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.response;
import static io.fastapi.types.constraint.Constraints.ge;

import io.fastapi.input.Param;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operations on items. */
@Configuration(proxyBeanMethods = false)
class ItemOperations {

    private static final Param<Integer> ITEM_ID =
            path("item_id", int.class).where(ge(1)).description("The number of the item");

    @Bean
    ApiRouter items(Catalogue catalogue) {
        return ApiRouter.of(
                        get("/").name("list_items")
                                .responseModel(new TypeRef<List<PublicItem>>() {})
                                .params(query(Selection.class))
                                .handle(catalogue::list),
                        get("/{item_id}")
                                .name("read_item")
                                .responseModel(PublicItem.class)
                                .responses(404, "There is no such item")
                                .params(ITEM_ID)
                                .handle(catalogue::find),
                        post("/")
                                .name("create_item")
                                .status(201)
                                .responseModel(PublicItem.class)
                                .params(body(Item.class), request(), response())
                                .handle((item, request, response) -> {
                                    StoredItem added = catalogue.add(item);
                                    response.header("Location", ofItem(request, added.itemId()));
                                    return added;
                                }),
                        put("/{item_id}")
                                .name("replace_item")
                                .responseModel(PublicItem.class)
                                .responses(404, "There is no such item")
                                .params(ITEM_ID, body(Item.class))
                                .handle(catalogue::replace),
                        delete("/{item_id}")
                                .name("delete_item")
                                .status(204)
                                .params(ITEM_ID)
                                .handle(itemId -> {
                                    catalogue.remove(itemId);
                                    return Response.empty(204);
                                }))
                .prefix("/items")
                .tags("items");
    }

    private static String ofItem(Request request, int itemId) {
        return request.urlFor("read_item", Map.of("item_id", itemId));
    }
}
