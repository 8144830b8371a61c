package io.fastapi.docs.taggedunions;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Discriminator;
import io.fastapi.types.model.Literal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::pet[]
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Pet permits Cat, Dog {}

    @JsonTypeName("cat")
    record Cat(int lives) implements Pet {}

    @JsonTypeName("dog")
    record Dog(boolean barks) implements Pet {}

    @Bean
    ApiRouter pets() {
        return ApiRouter.of(post("/pets/").params(body(Pet.class)).handle(this::addPet));
    }

    Pet addPet(Pet pet) {
        return pet;
    }
    // end::pet[]

    // tag::levels[]
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Vehicle permits Bicycle, Car {}

    record Bicycle(@Literal({"bike", "tandem"}) String kind) implements Vehicle {}

    @JsonTypeName("car")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "engine")
    sealed interface Car extends Vehicle permits Electric, Petrol {}

    @JsonTypeName("electric")
    record Electric(int range) implements Car {}

    @JsonTypeName("petrol")
    record Petrol(double litres) implements Car {}

    @Bean
    ApiRouter vehicles() {
        return ApiRouter.of(post("/vehicles/").params(body(Vehicle.class)).handle(this::addVehicle));
    }

    Vehicle addVehicle(Vehicle vehicle) {
        return vehicle;
    }
    // end::levels[]

    // tag::function[]
    sealed interface Sensor permits Heat, Light {

        @Discriminator
        static @Nullable String kind(Object sent) {
            return (sent instanceof Map<?, ?> sensor) ? sensor.containsKey("lux") ? "light" : "heat" : null;
        }
    }

    @JsonTypeName("heat")
    record Heat(int degrees) implements Sensor {}

    @JsonTypeName("light")
    record Light(int lux) implements Sensor {}

    @Bean
    ApiRouter sensors() {
        return ApiRouter.of(post("/sensors/").params(body(Sensor.class)).handle(this::addSensor));
    }

    Sensor addSensor(Sensor sensor) {
        return sensor;
    }
    // end::function[]
}
