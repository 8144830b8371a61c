package com.example.catalogue.items;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code items}.
 *
 * @param picture the name of the file with its picture
 */
public record StoredItem(
        int itemId,
        String name,
        @Nullable String description,
        double unitPrice,
        Set<String> tags,
        String supplier,
        @Nullable String picture) {

    /** The same item with what a client sent in place of all that clients may change. */
    StoredItem with(Item item) {
        return new StoredItem(
                this.itemId,
                item.name(),
                item.description(),
                item.unitPrice(),
                item.tags(),
                this.supplier,
                this.picture);
    }

    /** The same item with another picture. */
    public StoredItem withPicture(String file) {
        return new StoredItem(this.itemId, this.name, this.description, this.unitPrice, this.tags, this.supplier, file);
    }

    /** The same item with the number that the database gave it. */
    StoredItem withItemId(int id) {
        return new StoredItem(id, this.name, this.description, this.unitPrice, this.tags, this.supplier, this.picture);
    }
}
