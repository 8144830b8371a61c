package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.model.Discriminator;
import io.fastapi.types.model.Literal;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Unions that tell their members apart, in unions that do it by a function or by what fits. */
class UnionsInUnionsTests {

    sealed interface Seen permits Tame, Wild {

        @Discriminator
        static @Nullable Object seen(@Nullable Object sent) {
            return !(sent instanceof Map<?, ?> animal)
                    ? sent
                    : animal.containsKey("kind") ? "tame" : animal.containsKey("r") ? "figure" : "wild";
        }
    }

    sealed interface Any permits Tame, Wild, Figure {}

    @JsonTypeName("tame")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Tame extends Seen, Any permits Cat, Dog {}

    record Cat(@Literal("cat") String kind, int lives) implements Tame {}

    record Dog(@Literal("dog") String kind, boolean loud) implements Tame {}

    @JsonTypeName("wild")
    record Wild(String species) implements Seen, Any, Named {}

    sealed interface Figure extends Any permits Circle, Square {

        @Discriminator
        static String figure(@Nullable Object sent) {
            return sent instanceof Map<?, ?> figure && figure.containsKey("r") ? "circle" : "square";
        }
    }

    sealed interface Named permits Shape, Wild {

        @Discriminator
        static String named(@Nullable Object sent) {
            return sent instanceof Map<?, ?> animal && animal.containsKey("species") ? "wild" : "shape";
        }
    }

    @JsonTypeName("shape")
    sealed interface Shape extends Named permits Circle, Square {}

    @JsonTypeName("circle")
    record Circle(double r) implements Figure, Shape {}

    @JsonTypeName("square")
    record Square(double w) implements Figure, Shape {}

    sealed interface Cell permits Text, Pair, Mode, Wild2 {

        @Discriminator
        static @Nullable Object what(@Nullable Object sent) {
            return sent instanceof Map
                    ? "wild"
                    : sent instanceof List
                            ? "pair"
                            : "on".equals(sent) ? "mode" : sent instanceof String ? "text" : null;
        }
    }

    @JsonTypeName("text")
    record Text(@JsonValue @Size(min = 2) String value) implements Cell {}

    @JsonTypeName("pair")
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Pair(int one, int two) implements Cell {}

    @JsonTypeName("mode")
    enum Mode implements Cell {
        @JsonProperty("on")
        ON
    }

    @JsonTypeName("wild")
    record Wild2(String species) implements Cell {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Pet permits Furry, Fish {}

    sealed interface Furry extends Pet permits Mouse, Wolf, Bear {

        @Discriminator
        static String fur(@Nullable Object sent) {
            return !(sent instanceof Map<?, ?> pet)
                    ? "hides"
                    : pet.containsKey("teeth") ? "bites" : pet.containsKey("weight") ? "sleeps" : "hides";
        }
    }

    @JsonTypeName("hides")
    record Mouse(@Literal("mouse") String kind) implements Furry {}

    @JsonTypeName("bites")
    record Wolf(@Literal("wolf") String kind, int teeth) implements Furry {}

    @JsonTypeName("sleeps")
    record Bear(int weight) implements Furry {}

    record Fish(@Literal("fish") String kind, int deep) implements Pet {}

    private final TypeAdapter<Pet> pets = TypeAdapters.defaults().of(Pet.class);
    private final TypeAdapter<Cell> cells = TypeAdapters.defaults().of(Cell.class);
    private final TypeAdapter<Seen> seen = TypeAdapters.defaults().of(Seen.class);
    private final TypeAdapter<Any> any = TypeAdapters.defaults().of(Any.class);
    private final TypeAdapter<Named> named = TypeAdapters.defaults().of(Named.class);

    @Test
    void aFunctionTellsAUnionThatAFieldTellsApart() {
        assertThat(read(this.seen, "{'kind':'cat','lives':9}")).isEqualTo(new Cat("cat", 9));
        assertThat(errors(this.seen, "{'kind':'dog','loud':'x'}")).containsExactly("bool_parsing [tame, dog, loud]");
        assertThat(errors(this.seen, "{'kind':'cow'}")).containsExactly("union_tag_invalid [tame]");
        assertThat(this.seen.validateObject(new Cat("cat", 1)).orElseThrow()).isEqualTo(new Cat("cat", 1));
    }

    @Test
    void aFunctionTellsAUnionWithANameWhoseMembersAreTriedInTurn() {
        assertThat(read(this.named, "{'w':1}")).isEqualTo(new Square(1));
        assertThat(errors(this.named, "{}"))
                .containsExactly("missing [shape, Circle, r]", "missing [shape, Square, w]");
        assertThat(this.named.validateObject(new Square(1)).orElseThrow()).isEqualTo(new Square(1));
    }

    @Test
    void aFieldTellsAUnionThatAFunctionTellsApart() {
        assertThat(read(this.pets, "{'kind':'wolf','teeth':42}")).isEqualTo(new Wolf("wolf", 42));
        assertThat(read(this.pets, "{'kind':'fish','deep':1}")).isEqualTo(new Fish("fish", 1));
        assertThat(errors(this.pets, "{'kind':'wolf','teeth':'x'}"))
                .containsExactly("int_parsing [wolf, bites, teeth]");
        assertThat(errors(this.pets, "{'kind':'wolf'}")).containsExactly("literal_error [wolf, hides, kind]");
        assertThat(message(this.pets, "{'kind':'cow'}"))
                .endsWith("expected tags: 'mouse', 'wolf', 'UnionsInUnionsTests$Bear', 'fish'");
        assertThat(read(this.pets, "{'kind':'UnionsInUnionsTests$Bear','weight':1}"))
                .isEqualTo(new Bear(1));
        assertThat(this.pets.validateObject(new Mouse("mouse")).orElseThrow()).isEqualTo(new Mouse("mouse"));
    }

    @Test
    void whatIsTriedInTurnAsksAUnionForItsMember() {
        assertThat(read(this.any, "{'kind':'cat','lives':9}")).isEqualTo(new Cat("cat", 9));
        assertThat(read(this.any, "{'r':1}")).isEqualTo(new Circle(1));
        assertThat(errors(this.any, "{'r':'x'}"))
                .containsExactly(
                        "union_tag_not_found [tagged-union[Cat,Dog]]",
                        "missing [Wild, species]",
                        "float_parsing [tagged-union[Circle,Square], circle, r]");
    }

    @Test
    void whatIsAMemberAlreadyIsNotAskedForItsTag() {
        for (Cell cell : List.of(new Text("ab"), new Pair(1, 2), Mode.ON, new Wild2("cow"))) {
            assertThat(this.cells.validateObject(cell).orElseThrow()).isEqualTo(cell);
        }
        assertThat(read(this.cells, "'ab'")).isEqualTo(new Text("ab"));
        assertThat(read(this.cells, "'on'")).isEqualTo(Mode.ON);
        assertThat(read(this.cells, "[1,2]")).isEqualTo(new Pair(1, 2));
    }

    @Test
    void aTagIsShownAsPythonWritesIt() {
        assertThat(message(this.seen, "true")).contains("Input tag 'True' found using seen()");
        assertThat(message(this.seen, "['a']")).contains("Input tag '['a']' found using seen()");
    }

    @Test
    void theSchemaHasTheUnionInTheUnion() {
        assertThat(this.seen
                        .jsonSchema()
                        .at("/oneOf/0/discriminator/propertyName")
                        .asString())
                .isEqualTo("kind");
        assertThat(this.named.jsonSchema().at("/oneOf/0/anyOf")).hasSize(2);
        assertThat(this.any.jsonSchema().at("/anyOf/2/oneOf")).hasSize(2);
    }

    private static <T> T read(TypeAdapter<T> adapter, String json) {
        return adapter.validateJson(json(json)).orElseThrow();
    }

    private static <T> List<String> errors(TypeAdapter<T> adapter, String json) {
        return ((Validation.Invalid<T>) adapter.validateJson(json(json)))
                .violations().stream()
                        .map(violation -> violation.type() + " " + violation.loc())
                        .toList();
    }

    private static <T> String message(TypeAdapter<T> adapter, String json) {
        return ((Validation.Invalid<T>) adapter.validateJson(json(json)))
                .violations()
                .get(0)
                .msg();
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
