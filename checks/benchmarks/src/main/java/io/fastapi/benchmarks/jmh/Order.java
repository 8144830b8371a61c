package io.fastapi.benchmarks.jmh;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;

/** The model of a list: an order with many items. */
record Order(
        @NotNull @Size(min = 1, max = 40) String number,
        @NotNull @Size(max = 1000) List<@Valid Item> items) {

    record Item(
            @Positive int id,
            @NotNull @Size(min = 1, max = 50) String name,
            @NotNull @Size(max = 200) String description,
            @Positive double price,
            @Min(1) @Max(99) int quantity,
            boolean gift,
            @NotNull @Size(max = 5) List<@Size(min = 1, max = 20) String> tags) {}

    /** An order of {@code size} items. */
    static Order of(int size) {
        return new Order(
                "2026-000042",
                IntStream.range(1, size + 1).mapToObj(Order::item).toList());
    }

    private static Item item(int i) {
        return new Item(
                i,
                "Item number " + i,
                "An item of medium size, number " + i + ", of the usual quality.",
                9.75 + i,
                i % 9 + 1,
                i % 3 == 0,
                List.of("garden", "series-" + i % 10));
    }
}
