package io.fastapi.types.schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.model.Base64;
import io.fastapi.types.model.Bounds;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Discriminator;
import io.fastapi.types.model.Json;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Strip;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The Java twins of the models in {@code src/test/pydantic/record_names.py}. */
final class NameModels {

    private NameModels() {}

    enum Color {
        red
    }

    record Item(String name) implements Key {}

    @Description("Has a default: its input and output differ.")
    record Serial(@Default("0") int number) {}

    sealed interface Pet permits Cat, Dog {}

    record Cat(int meow) implements Pet, Pets, Zoo {}

    record Dog(int bark) implements Pet, Pets, Told {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Drink extends Farm, Zoo, Beast permits Tea, Milk {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Farm permits Drink, Hen {}

    record Hen(@Literal("hen") String kind) implements Farm {}

    sealed interface Beast permits Pets, Drink {

        @Discriminator
        static String told(Object sent) {
            return "pets";
        }
    }

    @JsonTypeName("pets")
    sealed interface Pets extends Beast permits Cat, Dog {}

    sealed interface Zoo permits Drink, Cat {}

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

    /** Of classes around one value, beside a model. */
    sealed interface Key permits Count, All, Counts, Item {}

    record Count(@JsonValue @Positive int value) implements Key {}

    record All(@JsonValue @Literal("all") String value) implements Key {}

    record Counts(@JsonValue Map<String, List<Integer>> value) implements Key {}

    /** A union whose name would have no end. */
    sealed interface Endless permits Leaf, Branch {}

    record Leaf(@JsonValue int value) implements Endless {}

    record Branch(@JsonValue Page<Endless> value) implements Endless {}

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
            Map.entry("None", Void.class),
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
            Map.entry("Farm", Farm.class),
            Map.entry("Zoo", Zoo.class),
            Map.entry("Beast", Beast.class),
            Map.entry("Tree", JsonNode.class),
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

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Couple<A, B>(A first, B second) {}

    /** Types with rules, which have annotations in Java. */
    static final Map<String, AnnotatedType> ANNOTATED = Map.ofEntries(
            ruled("Min1", new TypeRef<@Min(1) Integer>() {}),
            ruled("Max5", new TypeRef<@Max(5) Integer>() {}),
            ruled("Short", new TypeRef<@Size(max = 3) String>() {}),
            ruled("Sized", new TypeRef<@Size(min = 1, max = 3) String>() {}),
            ruled("Letters", new TypeRef<@Pattern(regexp = "^a+$") String>() {}),
            ruled("Positive", new TypeRef<@Positive Integer>() {}),
            ruled("Few", new TypeRef<@Size(max = 2) List<Integer>>() {}),
            ruled("Half", new TypeRef<@DecimalMin("0.5") Double>() {}),
            ruled("Stripped", new TypeRef<@Strip @Size(min = 1) String>() {}),
            ruled("Filled", new TypeRef<@NotBlank String>() {}),
            ruled("PastDate", new TypeRef<@Past LocalDate>() {}),
            ruled("FutureDate", new TypeRef<@Future LocalDate>() {}),
            ruled("PastDatetime", new TypeRef<@Past OffsetDateTime>() {}),
            ruled("UntilToday", new TypeRef<@PastOrPresent LocalDate>() {}),
            ruled("Accepted", new TypeRef<@AssertTrue Boolean>() {}),
            ruled("Encoded", new TypeRef<byte @Base64 []>() {}),
            ruled("IntsInJson", new TypeRef<@Json List<Integer>>() {}),
            ruled("AnyInJson", new TypeRef<@Json Object>() {}),
            ruled("FewInJson", new TypeRef<@Json @Size(max = 2) List<Integer>>() {}),
            ruled("Since", new TypeRef<@Bounds(ge = "2020-01-01") LocalDate>() {}),
            ruled("NaiveSince", new TypeRef<@Bounds(ge = "2020-01-01T00:00") LocalDateTime>() {}),
            ruled(
                    "AwareSince",
                    new TypeRef<@Bounds(gt = "2020-01-01T00:00:05Z", le = "2030-01-01T00:00:00.000007Z") Instant>() {}),
            ruled("West", new TypeRef<@Bounds(ge = "2020-01-01T00:00-03:00") OffsetDateTime>() {}),
            ruled("Morning", new TypeRef<@Bounds(ge = "08:30", lt = "09:00:01") LocalTime>() {}),
            ruled("Brief", new TypeRef<@Bounds(ge = "PT-1H", le = "PT48H0.000003S") Duration>() {}),
            ruled("Some", new TypeRef<@Bounds(gt = "PT0S") Duration>() {}),
            ruled(
                    "Cheap",
                    new TypeRef<@DecimalMin("0.5") @Max(100) @Digits(integer = 3, fraction = 2) BigDecimal>() {}),
            ruled(
                    "Tiny",
                    new TypeRef<
                            @DecimalMin(value = "0.000001", inclusive = false)
                            @DecimalMax(value = "1.5e20", inclusive = false) Double>() {}),
            ruled("Steps", new TypeRef<@MultipleOf("0.25") @DecimalMin("-1.0") Double>() {}),
            ruled("FromB", new TypeRef<@Bounds(ge = "b") String>() {}),
            ruled("Naive", new TypeRef<LocalDateTime>() {}),
            ruled("IPvAnyAddress", new TypeRef<InetAddress>() {}),
            ruled("IPv4Address", new TypeRef<Inet4Address>() {}),
            ruled("SecretBytes", new TypeRef<Secret<byte[]>>() {}),
            ruled("IntOrStr", new TypeRef<@Union({int.class, String.class}) Object>() {}),
            ruled("Key", new TypeRef<Key>() {}),
            ruled("Twice", new TypeRef<Couple<Couple<Integer, String>, Couple<Item, Boolean>>>() {}));

    private static Map.Entry<String, AnnotatedType> ruled(String name, TypeRef<?> type) {
        AnnotatedType reference = type.getClass().getAnnotatedSuperclass();
        return Map.entry(name, ((AnnotatedParameterizedType) reference).getAnnotatedActualTypeArguments()[0]);
    }
}
