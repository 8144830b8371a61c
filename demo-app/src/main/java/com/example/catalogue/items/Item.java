package com.example.catalogue.items;

import io.fastapi.types.model.Default;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that the shop sells, as a client sends it. */
record Item(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 1000) String description,
        @Positive @DecimalMax("1000000") double unitPrice,
        @Default("[]") @Size(max = 20) Set<@NotBlank @Size(max = 20) String> tags) {

    /** What is stored of a new item; its number comes from the database. */
    StoredItem from(String supplier) {
        return new StoredItem(0, this.name, this.description, this.unitPrice, this.tags, supplier, null);
    }
}
