package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Title;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code twins/schemas.py}. */
final class SchemasTwin {

    private SchemasTwin() {}

    enum Status {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("closed")
        CLOSED
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cat.class, name = "cat"),
        @JsonSubTypes.Type(value = Dog.class, name = "dog")
    })
    sealed interface Pet permits Cat, Dog {}

    record Cat(int meows) implements Pet {}

    record Dog(double barks) implements Pet {}

    record Node(String name, @Default("[]") List<Node> children) {}

    @SuppressWarnings("deprecation")
    @Description("A model with a description.")
    @Example("{\"name\": \"Foo\", \"size\": 3}")
    record Described(
            @Description("The name") @Example("Foo") @Example("Bar")
            String name,

            @Default("1") @Title("How big") @Deprecated int size,
            @JsonProperty("fullName") @Nullable String fullName) {}

    record Types(
            String text,
            int count,
            double ratio,
            boolean flag,
            BigDecimal amount,
            UUID key,
            LocalDate day,
            OffsetDateTime at,
            Status status,
            Object anything,
            List<String> words,
            Set<Integer> unique,
            Map<String, Integer> counts,
            Map<String, Object> free,
            @JsonProperty(required = true) @Nullable Integer maybe,
            Map<String, List<Status>> pair) {}

    @Extra(Extra.Policy.FORBID)
    record Closed(String name) {}

    static FastApi app() {
        return FastApi.of(
                post("/described/")
                        .name("create_described")
                        .params(body(Described.class))
                        .handle(described -> described),
                post("/types/").name("create_types").params(body(Types.class)).handle(types -> types),
                post("/nodes/").params(body(Node.class)).handle(SchemasTwin::createNode),
                post("/closed/")
                        .name("create_closed")
                        .params(body(Closed.class))
                        .handle(closed -> closed),
                post("/pets/").name("create_pet").params(body(Pet.class)).handle(pet -> pet),
                get("/statuses/")
                        .params(query("status", Status.class).orElse(Status.OPEN))
                        .handle(SchemasTwin::readStatuses),
                get("/maps/").handle(SchemasTwin::readMaps));
    }

    private static Node createNode(Node node) {
        return node;
    }

    private static List<Status> readStatuses(Status status) {
        return List.of(status);
    }

    private static Map<String, Node> readMaps() {
        return Map.of("a", new Node("a", List.of()));
    }
}
