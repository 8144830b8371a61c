package com.example.catalogue;

import io.fastapi.error.HttpException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Keeps the items, in memory. */
@Component
class Catalogue {

    private static final String SUPPLIER = "ACME";

    private final Map<Integer, StoredItem> items = new ConcurrentSkipListMap<>();
    private final AtomicInteger lastId = new AtomicInteger();

    Catalogue() {
        add(new Item("Portal gun", "Opens a way", 42.0, Set.of("tools")));
        add(new Item("Plumbus", null, 3.5, Set.of("household")));
    }

    List<StoredItem> list(Selection selection) {
        return this.items.values().stream()
                .filter(item -> selection.tag().map(item.tags()::contains).orElse(true))
                .skip(selection.skip())
                .limit(selection.limit())
                .toList();
    }

    StoredItem find(int itemId) {
        StoredItem item = this.items.get(itemId);
        if (item == null) {
            throw new HttpException(404, "Item not found");
        }
        return item;
    }

    StoredItem add(Item item) {
        return put(this.lastId.incrementAndGet(), item);
    }

    StoredItem replace(int itemId, Item item) {
        find(itemId);
        return put(itemId, item);
    }

    void remove(int itemId) {
        find(itemId);
        this.items.remove(itemId);
    }

    private StoredItem put(int itemId, Item item) {
        StoredItem stored =
                new StoredItem(itemId, item.name(), item.description(), item.unitPrice(), item.tags(), SUPPLIER);
        this.items.put(itemId, stored);
        return stored;
    }
}
