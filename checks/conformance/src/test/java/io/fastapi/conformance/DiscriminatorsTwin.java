package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Discriminator;
import io.fastapi.types.model.Literal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code twins/discriminators.py}. */
final class DiscriminatorsTwin {

    private DiscriminatorsTwin() {}

    sealed interface Pet permits Meows, Barks {

        @Discriminator
        static @Nullable String getPetType(Object sent) {
            if (!(sent instanceof Map<?, ?> pet)) {
                return "dog";
            }
            Object type = pet.containsKey("pet_type") ? pet.get("pet_type") : pet.containsKey("barks") ? "dog" : null;
            return (type == null) ? null : type.toString();
        }
    }

    @JsonTypeName("cat")
    record Meows(@Default("cat") String petType, int meows) implements Pet {}

    @JsonTypeName("dog")
    record Barks(double barks) implements Pet {}

    record Owner(
            Pet pet,
            @Default("[]") List<Pet> pets,
            @Nullable Pet last) {}

    sealed interface Ride permits Owned, Public {

        @Discriminator
        static @Nullable Object getRide(Object sent) {
            if (!(sent instanceof Map<?, ?> ride)) {
                return "public";
            }
            return ride.containsKey("kind") ? "owned" : ride.containsKey("ride") ? ride.get("ride") : "public";
        }
    }

    sealed interface First permits Owned, Train, Tram {}

    @JsonTypeName("owned")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Owned extends Ride, First permits Van, Bike {}

    @JsonTypeName("public")
    sealed interface Public extends Ride permits Train, Tram {}

    record Van(@Literal("van") String kind, int seats) implements Owned, Vehicle {}

    record Bike(
            @Literal("bike") String kind, @Default("false") boolean electric) implements Owned {}

    record Train(String line) implements Public, First {}

    record Tram(String line, boolean low) implements Public, First {}

    record Trip(@Default("[]") List<Ride> rides, @Nullable First first) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Vehicle permits Van, Rail, Boat {}

    sealed interface Rail extends Vehicle permits Metro, Cable {

        @Discriminator
        static String getRail(Object sent) {
            boolean steep = (sent instanceof Map<?, ?> rail) ? rail.containsKey("steep") : sent instanceof Cable;
            return steep ? "cable" : "metro";
        }
    }

    @JsonTypeName("metro")
    record Metro(@Literal("rail") String kind, String line) implements Rail {}

    @JsonTypeName("cable")
    record Cable(@Literal("rail") String kind, boolean steep) implements Rail {}

    @JsonTypeName("boat")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "power")
    sealed interface Boat extends Vehicle permits Sail, Motor {}

    record Sail(
            @Literal("boat") String kind, @Literal("wind") String power) implements Boat {}

    record Motor(
            @Literal("boat") String kind,
            @Literal({"fuel", "sun"}) String power) implements Boat {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "level")
    sealed interface Levelled permits One, More {}

    @JsonTypeName("1")
    record One(int level, @Default("0") int a) implements Levelled {}

    record More(
            @Literal({"2", "3"}) int level, @Default("0") int b) implements Levelled {}

    record Levels(Levelled first, @Default("[]") List<Levelled> rest) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "flag")
    sealed interface Flag permits No, Yes {}

    record No(@Literal("false") boolean flag) implements Flag {}

    @JsonTypeName("true")
    record Yes(boolean flag, @Default("0") int a) implements Flag {}

    static FastApi app() {
        return FastApi.of(
                post("/pets/")
                        .name("create_pet")
                        .responseModel(Pet.class)
                        .params(body("pet", Pet.class))
                        .handle(pet -> pet),
                post("/owners/")
                        .name("create_owner")
                        .responseModel(Owner.class)
                        .params(body(Owner.class))
                        .handle(owner -> owner),
                get("/pets/{kind}")
                        .name("read_pet")
                        .responseModel(Pet.class)
                        .params(path("kind"))
                        .handle(DiscriminatorsTwin::readPet),
                post("/rides/")
                        .name("create_ride")
                        .responseModel(Ride.class)
                        .params(body("ride", Ride.class))
                        .handle(ride -> ride),
                post("/trips/")
                        .name("create_trip")
                        .responseModel(Trip.class)
                        .params(body(Trip.class))
                        .handle(trip -> trip),
                post("/vehicles/")
                        .name("create_vehicle")
                        .responseModel(Vehicle.class)
                        .params(body("vehicle", Vehicle.class))
                        .handle(vehicle -> vehicle),
                post("/levels/")
                        .name("create_levels")
                        .responseModel(Levels.class)
                        .params(body(Levels.class))
                        .handle(levels -> levels),
                post("/flags/")
                        .name("create_flag")
                        .responseModel(Flag.class)
                        .params(body("flag", Flag.class))
                        .handle(flag -> flag));
    }

    private static Object readPet(String kind) {
        return switch (kind) {
            case "cat" -> Ordered.map("pet_type", "cat", "meows", 3, "more", 1);
            case "dog" -> new Barks(1);
            default -> Map.of();
        };
    }
}
