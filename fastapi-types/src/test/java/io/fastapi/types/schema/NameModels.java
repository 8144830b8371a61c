package io.fastapi.types.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Discriminator;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Java twins of the models in {@code src/test/pydantic/record_names.py}. */
final class NameModels {

    private NameModels() {}

    enum Color {
        red
    }

    record Item(String name) {}

    @Description("Has a default: its input and output differ.")
    record Serial(@Default("0") int number) {}

    sealed interface Pet permits Cat, Dog {}

    record Cat(int meow) implements Pet {}

    record Dog(int bark) implements Pet, Told {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Drink permits Tea, Milk {}

    record Tea(@Literal("tea") String kind) implements Drink, Told {}

    record Milk(@Literal("milk") String kind) implements Drink {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "wheelKind")
    sealed interface Vehicle permits Bus, Cart {}

    record Bus(@JsonProperty("wheelKind") @Literal("bus") String wheel_kind) implements Vehicle {}

    record Cart(@JsonProperty("wheelKind") @Literal("cart") String wheel_kind) implements Vehicle {}

    sealed interface Told permits Tea, Dog {

        @Discriminator
        static String told(Object sent) {
            return "Tea";
        }
    }

    record Box<T>(T one) {}

    record Pair<T, U>(T first, U second) {}

    record Triple<T, U, V>(T first, U second, V third) {}

    record Page<T>(List<T> items, @Default("0") int total) {}

    record Node<T>(T value, @Nullable Node<T> next) {}

    record Plain(Page<Item> page, Pair<Serial, Item> pair) {}

    static final class Shop {

        private Shop() {}

        record Item(int price) {}

        record Same(int a) {}

        record Box<T>(T two) {}
    }

    static final class Store {

        private Store() {}

        record Item(int weight) {}

        record Same(int a) {}
    }

    static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            Map.entry("int", Integer.class),
            Map.entry("str", String.class),
            Map.entry("bool", Boolean.class),
            Map.entry("float", Double.class),
            Map.entry("bytes", byte[].class),
            Map.entry("Any", Object.class),
            Map.entry("Decimal", BigDecimal.class),
            Map.entry("datetime", OffsetDateTime.class),
            Map.entry("date", LocalDate.class),
            Map.entry("time", LocalTime.class),
            Map.entry("timedelta", Duration.class),
            Map.entry("UUID", UUID.class),
            Map.entry("Color", Color.class),
            Map.entry("Item", Item.class),
            Map.entry("Serial", Serial.class),
            Map.entry("Cat", Cat.class),
            Map.entry("Dog", Dog.class),
            Map.entry("Pet", Pet.class),
            Map.entry("Drink", Drink.class),
            Map.entry("Vehicle", Vehicle.class),
            Map.entry("Told", Told.class),
            Map.entry("Box", Box.class),
            Map.entry("Pair", Pair.class),
            Map.entry("Triple", Triple.class),
            Map.entry("Page", Page.class),
            Map.entry("Node", Node.class),
            Map.entry("Plain", Plain.class),
            Map.entry("ShopItem", Shop.Item.class),
            Map.entry("StoreItem", Store.Item.class),
            Map.entry("ShopSame", Shop.Same.class),
            Map.entry("StoreSame", Store.Same.class),
            Map.entry("ShopBox", Shop.Box.class),
            Map.entry("list", List.class),
            Map.entry("set", Set.class),
            Map.entry("dict", Map.class),
            Map.entry("Optional", Optional.class));

    /** Types with rules, which have annotations in Java. */
    static final Map<String, AnnotatedType> ANNOTATED = Map.of(
            "Min1", annotated(new TypeRef<@Min(1) Integer>() {}),
            "Max5", annotated(new TypeRef<@Max(5) Integer>() {}),
            "Short", annotated(new TypeRef<@Size(max = 3) String>() {}),
            "Sized", annotated(new TypeRef<@Size(min = 1, max = 3) String>() {}),
            "Letters", annotated(new TypeRef<@Pattern(regexp = "^a+$") String>() {}),
            "Positive", annotated(new TypeRef<@Positive Integer>() {}),
            "Few", annotated(new TypeRef<@Size(max = 2) List<Integer>>() {}),
            "Half", annotated(new TypeRef<@DecimalMin("0.5") Double>() {}));

    private static AnnotatedType annotated(TypeRef<?> type) {
        return type.annotatedType().orElseThrow();
    }
}
