package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.post;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.Max;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lineage of {@code twins/services_more.py}. */
final class LineageProgram {
    private LineageProgram() {}

    @Extra(Extra.Policy.FORBID)
    record Animal(String name, @Default("4") BigInteger legs) {}

    @Extra(Extra.Policy.FORBID)
    record Bird(
            String name,
            @Default("2") @Max(2) BigInteger legs,
            @Default("true") boolean wings) {}

    record Parrot(
            String name,
            @Default("2") @Max(2) BigInteger legs,
            @Default("true") boolean wings,
            @Default("[]") List<String> words,
            @JsonAnySetter Map<String, Object> rest) {

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        boolean loud() {
            return this.words.size() > 1;
        }
    }

    static FastApi app() {
        var any = new TypeRef<@Union({Parrot.class, Bird.class, Animal.class}) Object>() {};
        return FastApi.of(
                        post("/parrot")
                                .name("parrot")
                                .responseModel(Animal.class)
                                .params(body("parrot", Parrot.class))
                                .handle(parrot -> parrot),
                        post("/same")
                                .name("same")
                                .responseModel(Parrot.class)
                                .params(body("parrot", Parrot.class))
                                .handle(parrot -> parrot),
                        post("/any")
                                .name("any_animal")
                                .responseModel(any)
                                .params(body("animal", any))
                                .handle(animal -> animal),
                        post("/list")
                                .name("list_")
                                .responseModel(new TypeRef<List<Bird>>() {})
                                .params(body("birds", new TypeRef<List<Bird>>() {}))
                                .handle(birds -> birds),
                        post("/bird")
                                .name("bird")
                                .responseModel(
                                        new TypeRef<
                                                Map<String, @Nullable @Union({Bird.class, Animal.class}) Object>>() {})
                                .params(
                                        body("bird", Bird.class),
                                        body("other", Animal.class).optional())
                                .handle((bird, other) -> Ordered.map("bird", bird, "other", other.orElse(null))))
                .title("Lineage");
    }
}
