package io.fastapi.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.stream.IntStream;

/** One of the hundred models of "list". */
@JsonPropertyOrder({"id", "name", "description", "price", "tax", "inStock", "tags"})
public record Product(
        int id, String name, String description, double price, double tax, boolean inStock, List<String> tags) {

    private static final String DESCRIPTION = "A product of medium size for the list of products, number %03d,"
            + " in the usual quality and packed with care by hand.";

    /** The products that "list" answers. */
    public static List<Product> hundred() {
        return IntStream.range(0, 100).mapToObj(Product::number).toList();
    }

    private static Product number(int i) {
        return new Product(
                i,
                "Product number %03d".formatted(i),
                DESCRIPTION.formatted(i),
                10.5 + i,
                0.25 * (i % 8),
                i % 3 != 0,
                List.of("garden", "kitchen", "series-" + i % 10));
    }
}
