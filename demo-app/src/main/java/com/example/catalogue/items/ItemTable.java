package com.example.catalogue.items;

import com.example.catalogue.Page;
import io.fastapi.error.HttpException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** The SQL of items. An item that is not there is a 404. */
public final class ItemTable {

    private static final String SELECTED = " FROM items WHERE :tag = '' OR :tag = ANY(tags)";

    private ItemTable() {}

    /** The items of a selection, in the order of their numbers. */
    public static Mono<Page<StoredItem>> list(DatabaseClient session, Selection selection) {
        String tag = selection.tag().orElse("");
        Mono<Long> total = session.sql("SELECT COUNT(*)" + SELECTED)
                .bind("tag", tag)
                .mapValue(Long.class)
                .one();
        Mono<List<StoredItem>> items = session.sql(
                        "SELECT *" + SELECTED + " ORDER BY item_id LIMIT :limit OFFSET :skip")
                .bind("tag", tag)
                .bind("limit", selection.limit())
                .bind("skip", selection.skip())
                .mapProperties(StoredItem.class)
                .all()
                .collectList();
        return total.flatMap(count -> items.map(page -> new Page<>(page, count)));
    }

    /** The item with this number. */
    public static Mono<StoredItem> find(DatabaseClient session, int itemId) {
        return one(session, itemId, "");
    }

    /** The same, which nobody else changes before this transaction has ended. */
    public static Mono<StoredItem> findToChange(DatabaseClient session, int itemId) {
        return one(session, itemId, " FOR UPDATE");
    }

    private static Mono<StoredItem> one(DatabaseClient session, int itemId, String lock) {
        return session.sql("SELECT * FROM items WHERE item_id = :itemId" + lock)
                .bind("itemId", itemId)
                .mapProperties(StoredItem.class)
                .one()
                .switchIfEmpty(Mono.error(ItemTable::notFound));
    }

    static Mono<StoredItem> add(DatabaseClient session, StoredItem item) {
        GenericExecuteSpec insert = session.sql("""
                INSERT INTO items (name, description, unit_price, tags, supplier)
                VALUES (:name, :description, :unitPrice, :tags, :supplier)""");
        return bind(insert, item)
                .bind("supplier", item.supplier())
                .filter(statement -> statement.returnGeneratedValues("item_id"))
                .mapValue(Integer.class)
                .one()
                .map(item::withItemId);
    }

    /** Writes an item that was found to be changed. */
    public static Mono<StoredItem> save(DatabaseClient session, StoredItem item) {
        GenericExecuteSpec update = session.sql("""
                UPDATE items SET name = :name, description = :description, unit_price = :unitPrice, tags = :tags,
                picture = :picture WHERE item_id = :itemId""");
        return bind(orNull(update, "picture", item.picture()), item)
                .bind("itemId", item.itemId())
                .then()
                .thenReturn(item);
    }

    static Mono<Void> remove(DatabaseClient session, int itemId) {
        return session.sql("DELETE FROM items WHERE item_id = :itemId")
                .bind("itemId", itemId)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(ItemTable::notFound))
                .then();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec sql, StoredItem item) {
        return orNull(sql, "description", item.description())
                .bind("name", item.name())
                .bind("unitPrice", item.unitPrice())
                .bind("tags", item.tags().toArray(String[]::new));
    }

    private static GenericExecuteSpec orNull(GenericExecuteSpec sql, String name, @Nullable String value) {
        return (value == null) ? sql.bindNull(name, String.class) : sql.bind(name, value);
    }

    private static HttpException notFound() {
        return new HttpException(404, "Item not found");
    }
}
