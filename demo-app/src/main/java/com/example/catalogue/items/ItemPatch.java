package com.example.catalogue.items;

import io.fastapi.types.model.Patch;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** Changes of an item: a field that was left out stays as it is. A description that is {@code null} is removed. */
record ItemPatch(
        @NotBlank @Size(max = 100) Patch<String> name,
        @Size(max = 1000) Patch<String> description,
        @Positive @DecimalMax("1000000") Patch<Double> unitPrice,
        @Size(max = 20) Patch<Set<@NotBlank @Size(max = 20) String>> tags) {

    StoredItem applyTo(StoredItem item) {
        return item.with(new Item(
                this.name.toOptional().orElse(item.name()),
                this.description.orElse(item.description()),
                this.unitPrice.toOptional().orElse(item.unitPrice()),
                this.tags.toOptional().orElse(item.tags())));
    }
}
