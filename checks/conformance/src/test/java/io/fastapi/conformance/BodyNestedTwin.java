package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;

import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code twins/body_nested.py}. */
final class BodyNestedTwin {

    private BodyNestedTwin() {}

    record Image(String url, @Size(min = 1, max = 10) String name) {}

    record Item(
            @Title("The name of the item") @Size(max = 12) String name,

            @Title("The description of the item") @Size(max = 20) @Nullable
            String description,

            @Positive @Description("The price must be greater than zero")
            double price,

            @Default("[]") Set<String> tags,
            @Nullable Image image,
            @Default("[]") List<Image> images) {}

    record Offer(
            String name, List<Item> items, @Default("{}") Map<String, Integer> limits) {}

    record Measures(
            @Min(1) @Max(9) int count,

            @Default("0.5") @DecimalMin("0") @DecimalMax(value = "1", inclusive = false)
            double ratio,

            @Default("5") @MultipleOf("5") int step,
            @Default("ab") @Pattern(regexp = "^[a-z]{2}$") String code,
            @Default("[1]") @Size(min = 1, max = 3) List<Integer> values) {}

    record Updated(int itemId, String name, Set<String> tags, List<Image> images) {}

    static FastApi app() {
        return FastApi.of(
                put("/items/{item_id}")
                        .name("update_item")
                        .params(path("item_id", int.class), body(Item.class))
                        .handle((id, item) -> new Updated(id, item.name(), new TreeSet<>(item.tags()), item.images())),
                post("/offers/").params(body(Offer.class)).handle(BodyNestedTwin::createOffer),
                post("/images/multiple/")
                        .name("create_images")
                        .params(body("images", new TypeRef<List<Image>>() {}))
                        .handle(images -> images),
                post("/measures/")
                        .name("create_measures")
                        .params(body(Measures.class).embed())
                        .handle(measures -> measures),
                post("/index-weights/")
                        .name("create_index_weights")
                        .params(body("weights", new TypeRef<Map<Integer, Double>>() {}))
                        .handle(weights -> weights),
                post("/matrix/")
                        .name("create_matrix")
                        .params(body("matrix", new TypeRef<List<List<Integer>>>() {}))
                        .handle(matrix -> matrix),
                post("/named-images/")
                        .name("create_named_images")
                        .params(body("images", new TypeRef<Map<String, Image>>() {}))
                        .handle(images -> images));
    }

    private static Offer createOffer(Offer offer) {
        return offer;
    }
}
