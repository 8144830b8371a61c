package com.example.catalogue.items;

import java.io.IOException;

/** What another package keeps for an item, and removes when the item is deleted. */
@FunctionalInterface
public interface Belongings {

    /** Called after the answer, when the deletion is committed. */
    void removeOf(StoredItem item) throws IOException;
}
