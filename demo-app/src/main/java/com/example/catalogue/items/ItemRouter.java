package com.example.catalogue.items;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.patch;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.response;
import static io.fastapi.Dsl.security;
import static io.fastapi.types.constraint.Constraints.ge;

import com.example.catalogue.CatalogueSettings;
import com.example.catalogue.Page;
import com.example.catalogue.dependencies.Caller;
import io.fastapi.background.BackgroundTasks;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.request.Request;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The operations on items: everybody may read, and who has the scope {@code items} may change. */
@Configuration(proxyBeanMethods = false)
class ItemRouter {

    private static final Param<Integer> ITEM_ID =
            path("item_id", int.class).where(ge(1)).description("The number of the item");

    private final Dependency<DatabaseClient> session;
    private final Input<Caller> staff;
    private final Dependency<Belongings> belongings;
    private final String supplier;

    ItemRouter(
            Dependency<DatabaseClient> session,
            Dependency<Caller> caller,
            Dependency<Belongings> belongings,
            CatalogueSettings settings) {
        this.session = session;
        this.belongings = belongings;
        this.staff = security(caller, "items");
        this.supplier = settings.supplier();
    }

    @Bean
    ApiRouter items() {
        return ApiRouter.of(forEverybody(), forStaff()).prefix("/items").tags("items");
    }

    private ApiRouter forEverybody() {
        return ApiRouter.of(
                get("/").name("list_items")
                        .responseModel(new TypeRef<Page<PublicItem>>() {})
                        .params(this.session, query(Selection.class))
                        .handleAsync(ItemTable::list),
                get("/{item_id}")
                        .name("read_item")
                        .responseModel(PublicItem.class)
                        .responses(404, "There is no such item")
                        .params(this.session, ITEM_ID)
                        .handleAsync(ItemTable::find));
    }

    private ApiRouter forStaff() {
        return ApiRouter.of(
                        post("/")
                                .status(201)
                                .responseModel(PublicItem.class)
                                .params(this.session, body(Item.class), request(), response())
                                .handleAsync(this::createItem),
                        put("/{item_id}")
                                .responseModel(PublicItem.class)
                                .responses(404, "There is no such item")
                                .params(this.session, ITEM_ID, body(Item.class))
                                .handleAsync(this::replaceItem),
                        patch("/{item_id}")
                                .responseModel(PublicItem.class)
                                .responses(404, "There is no such item")
                                .params(this.session, ITEM_ID, body(ItemPatch.class))
                                .handleAsync(this::updateItem),
                        delete("/{item_id}")
                                .name("delete_item")
                                .status(204)
                                .responses(404, "There is no such item")
                                .params(this.session, ITEM_ID, this.belongings, backgroundTasks())
                                .handleAsync(ItemRouter::deleteItem))
                .dependencies(this.staff);
    }

    private Mono<StoredItem> createItem(DatabaseClient session, Item item, Request request, OutgoingResponse response) {
        return ItemTable.add(session, item.from(this.supplier))
                .doOnNext(added ->
                        response.header("Location", request.urlFor("read_item", Map.of("item_id", added.itemId()))));
    }

    private Mono<StoredItem> replaceItem(DatabaseClient session, int itemId, Item item) {
        return ItemTable.findToChange(session, itemId).flatMap(stored -> ItemTable.save(session, stored.with(item)));
    }

    private Mono<StoredItem> updateItem(DatabaseClient session, int itemId, ItemPatch patch) {
        return ItemTable.findToChange(session, itemId)
                .flatMap(stored -> ItemTable.save(session, patch.applyTo(stored)));
    }

    private static Mono<Void> deleteItem(
            DatabaseClient session, int itemId, Belongings belongings, BackgroundTasks tasks) {
        return ItemTable.findToChange(session, itemId).flatMap(item -> {
            tasks.add(() -> belongings.removeOf(item));
            return ItemTable.remove(session, itemId);
        });
    }
}
