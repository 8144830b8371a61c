package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The zoo of {@code twins/programs.py}. */
final class ZooProgram {
    private ZooProgram() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Animal permits Cat, Dog {}

    @JsonTypeName("cat")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "color")
    sealed interface Cat extends Animal permits BlackCat, WhiteCat {}

    record BlackCat(
            @Literal("cat") String kind,
            @Literal("black") String color,
            String name,
            @Default("s") String secret) implements Cat {}

    record WhiteCat(
            @Literal("cat") String kind,
            @Literal("white") String color,
            @Default("9") @Min(0) int lives) implements Cat {}

    record Dog(
            @Literal({"dog", "puppy"}) String kind,
            @Default("[]") List<Animal> friends) implements Animal {}

    record Cage(
            Animal first,
            @Default("{}") Map<String, Animal> rest,
            @Nullable Animal maybe) {}

    static FastApi app() {
        return FastApi.of(
                        post("/cages")
                                .name("put_cage")
                                .responseModel(model(Cage.class).excludeUnset())
                                .params(body(new TypeRef<Validated<Cage>>() {}))
                                .handle(cage -> cage),
                        post("/animals")
                                .name("put_animals")
                                .responseModel(new TypeRef<List<Animal>>() {})
                                .params(
                                        body("animals", new TypeRef<List<Animal>>() {}),
                                        query("loud", boolean.class).orElse(false))
                                .handle((animals, loud) -> animals),
                        post("/animal")
                                .name("put_animal")
                                .responseModel(new TypeRef<@Nullable Animal>() {})
                                .params(body("animal", Animal.class)
                                        .embed()
                                        .title("One")
                                        .description("Or none.")
                                        .optional())
                                .handle(animal -> animal))
                .title("Zoo");
    }
}
