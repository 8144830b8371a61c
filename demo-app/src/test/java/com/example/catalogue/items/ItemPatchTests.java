package com.example.catalogue.items;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import io.fastapi.types.Validation.Invalid;
import io.fastapi.types.error.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values alone: no server, no Spring. */
class ItemPatchTests {

    private static final StoredItem TOWEL = new StoredItem(7, "Towel", "Dries", 5.0, Set.of("bath"), "ACME", null);

    private final TypeAdapter<ItemPatch> patches = TypeAdapters.defaults().of(ItemPatch.class);

    private StoredItem patched(String json) {
        return this.patches
                .validateJson(json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .applyTo(TOWEL);
    }

    @Test
    void whatIsLeftOutStays() {
        assertThat(patched("{}")).isEqualTo(TOWEL);
        assertThat(patched("{\"unitPrice\": 6}"))
                .isEqualTo(new StoredItem(7, "Towel", "Dries", 6.0, Set.of("bath"), "ACME", null));
    }

    @Test
    void aDescriptionCanBeRemoved() {
        assertThat(patched("{\"description\": null}").description()).isNull();
    }

    @Test
    void theRulesOfAnItemHoldForChangesToo() {
        Validation<ItemPatch> result =
                this.patches.validateJson("{\"name\": \"\", \"unitPrice\": 0}".getBytes(StandardCharsets.UTF_8));
        assertThat(((Invalid<ItemPatch>) result).violations())
                .extracting(Violation::msg)
                .containsExactly("String should have at least 1 character", "Input should be greater than 0");
    }
}
