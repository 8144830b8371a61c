package io.fastapi.docs.extramodels;

import static io.fastapi.Dsl.*;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    private final Map<String, UserStored> stored = new ConcurrentHashMap<>();

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::users[]
    record UserIn(String username, @Size(min = 8) String password, String email) {

        UserStored stored() {
            return new UserStored(this.username, "hash of " + this.password.length() + " characters", this.email);
        }
    }

    record UserStored(String username, String passwordHash, String email) {}

    record UserOut(String username, String email) {}

    @Bean
    ApiRouter users() {
        return ApiRouter.of(
                post("/users/")
                        .responseModel(UserOut.class)
                        .params(body(UserIn.class))
                        .handle(this::createUser),
                get("/users/")
                        .responseModel(new TypeRef<List<UserOut>>() {})
                        .handle(() -> List.copyOf(this.stored.values())));
    }

    UserStored createUser(UserIn user) {
        UserStored made = user.stored();
        this.stored.put(made.username(), made);
        return made;
    }
    // end::users[]

    // tag::union[]
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Vehicle permits Car, Plane {}

    @JsonTypeName("car")
    record Car(String description) implements Vehicle {}

    @JsonTypeName("plane")
    record Plane(String description, int size) implements Vehicle {}

    static final Map<String, Vehicle> VEHICLES = Map.of("1", new Car("drives on roads"), "2", new Plane("flies", 5));

    Vehicle readVehicle(String id) {
        return VEHICLES.getOrDefault(id, new Car("on loan"));
    }

    Map<String, Double> readWeights() {
        return Map.of("car", 1200.0);
    }

    @Bean
    ApiRouter vehicles() {
        return ApiRouter.of(
                get("/vehicles/{id}").params(path("id")).handle(this::readVehicle),
                get("/weights/").handle(this::readWeights));
    }
    // end::union[]
}
