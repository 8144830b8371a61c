package com.example.catalogue.items;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What clients may know of an item: not who supplies it. As response model it leaves out what it does not have. */
record PublicItem(int itemId, String name, @Nullable String description, double unitPrice, Set<String> tags) {}
