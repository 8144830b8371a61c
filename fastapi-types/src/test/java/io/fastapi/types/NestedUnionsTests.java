package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.Secret;
import io.fastapi.types.schema.JsonSchemas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Unions that a field tells apart, in unions that another one does. */
class NestedUnionsTests {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Animal permits Cat, Dog {}

    @JsonTypeName("cat")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "color")
    sealed interface Cat extends Animal permits Black, White {}

    @JsonTypeName("black")
    record Black(String name) implements Cat {}

    @JsonTypeName("white")
    record White(int lives) implements Cat {}

    record Dog(@Literal({"dog", "puppy"}) String kind, int barks) implements Animal {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "version")
    sealed interface Document permits Old, New {}

    record Old(@Literal("1") int version) implements Document {}

    record New(
            @Literal({"2", "3"}) long version,
            @Default("hidden") Secret<String> key) implements Document {}

    private final TypeAdapter<Document> documents = TypeAdapters.defaults().of(Document.class);
    private final TypeAdapter<Animal> animals = TypeAdapters.defaults().of(Animal.class);

    @Test
    void eachFieldSelectsAtItsLevel() {
        assertThat(read("{'kind':'cat','color':'white','lives':9}")).isEqualTo(new White(9));
        assertThat(read("{'color':'black','name':'a','kind':'cat'}")).isEqualTo(new Black("a"));
        assertThat(read("{'kind':'puppy','barks':1}")).isEqualTo(new Dog("puppy", 1));
    }

    @Test
    void errorsSayBothTags() {
        assertThat(errors("{'kind':'cat','color':'white','lives':'x'}"))
                .containsExactly("int_parsing [cat, white, lives]");
        assertThat(errors("{'kind':'cat'}")).containsExactly("union_tag_not_found [cat]");
        assertThat(errors("{'kind':'cat','color':'red'}")).containsExactly("union_tag_invalid [cat]");
        assertThat(errors("{'kind':'white','lives':1}")).containsExactly("union_tag_invalid []");
    }

    @Test
    void literalsOfTheFieldAreTheTagsOfAMemberWithoutAName() {
        Violation wrong = violations("{'kind':'bird'}").get(0);
        assertThat(wrong.ctx()).containsEntry("expected_tags", "'cat', 'dog', 'puppy'");
    }

    @Test
    void bothTagsAreWritten() {
        assertThat(new String(this.animals.toJson(new White(9)), StandardCharsets.UTF_8))
                .isEqualTo("{\"kind\":\"cat\",\"color\":\"white\",\"lives\":9}");
        assertThat(this.animals.validateObject(new White(9)).orElseThrow()).isEqualTo(new White(9));
        assertThat(this.animals
                        .validateObject(Map.of("kind", "cat", "color", "white", "lives", 9))
                        .orElseThrow())
                .isEqualTo(new White(9));
    }

    @Test
    void aUnionStandsWholeInTheMappingOfTheOneThatItIsIn() {
        JsonNode mapping = this.animals.jsonSchema().at("/discriminator/mapping");
        assertThat(mapping.propertyNames()).containsExactly("cat", "dog", "puppy");
        assertThat(mapping.at("/cat/discriminator/propertyName").asString()).isEqualTo("color");
        assertThat(mapping.path("puppy").asString()).isEqualTo("#/$defs/Dog");
    }

    @Test
    void theMappingOfAComponentRefersToModelsOnly() {
        ObjectNode component = JsonSchemas.asComponent(this.animals.jsonSchema());
        assertThat(component.at("/discriminator/mapping").propertyNames()).containsExactly("dog", "puppy");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "level")
    sealed interface Level permits Low, High, Top {}

    record Low(@Literal("0") int level) implements Level {}

    @JsonTypeName("1")
    record High(int level) implements Level {}

    @JsonTypeName("2")
    record Top(Integer level) implements Level {}

    @Test
    void theNameOfAMemberIsAnIntegerWhereItsFieldIsOne() {
        TypeAdapter<Level> levels = TypeAdapters.defaults().of(Level.class);
        assertThat(levels.validateJson(json("{'level':1}")).orElseThrow()).isEqualTo(new High(1));
        assertThat(levels.validateJson(json("{'level':2}")).orElseThrow()).isEqualTo(new Top(2));
        assertThat(levels.validateJson(json("{'level':'1'}"))).isInstanceOf(Validation.Invalid.class);
        JsonNode schema = levels.jsonSchema();
        assertThat(schema.at("/$defs/High/properties/level/const").isIntegralNumber())
                .isTrue();
        assertThat(schema.at("/discriminator/mapping").propertyNames()).containsExactly("0", "1", "2");
        assertThat(schema.at("/oneOf/0/$ref").asString()).as("in their order").isEqualTo("#/$defs/Low");
    }

    @Test
    void integersAreTagsToo() {
        assertThat(this.documents.validateJson(json("{'version':1}")).orElseThrow())
                .isEqualTo(new Old(1));
        assertThat(this.documents.validateJson(json("{'version':true}")).orElseThrow())
                .isEqualTo(new Old(1));
        assertThat(this.documents.validateJson(json("{'version':3.0}")).orElseThrow())
                .isInstanceOf(New.class);
        assertThat(this.documents.validateJson(json("{'version':'1'}"))).isInstanceOf(Validation.Invalid.class);
        assertThat(this.documents.validateJson(json("{'version':1e400}"))).isInstanceOf(Validation.Invalid.class);
    }

    @Test
    void theDefaultOfASecretIsNotShown() {
        assertThat(this.documents
                        .jsonSchema()
                        .at("/$defs/New/properties/key/default")
                        .asString())
                .isEqualTo(Secret.MASK);
    }

    private Animal read(String json) {
        return this.animals.validateJson(json(json)).orElseThrow();
    }

    private List<Violation> violations(String json) {
        return ((Validation.Invalid<Animal>) this.animals.validateJson(json(json))).violations();
    }

    private List<String> errors(String json) {
        return violations(json).stream()
                .map(violation -> violation.type() + " " + violation.loc())
                .toList();
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
