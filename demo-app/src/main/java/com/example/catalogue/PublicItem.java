package com.example.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What clients may know of an item: not who supplies it. */
record PublicItem(int itemId, String name, @Nullable String description, double unitPrice, Set<String> tags) {}
