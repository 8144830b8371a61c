package com.example.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An item of the catalogue. */
record StoredItem(
        int itemId, String name, @Nullable String description, double unitPrice, Set<String> tags, String supplier) {}
