package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Literal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
    void aDiscriminatorOfADocumentRefersToModelsOnly() {
        JsonNode mapping = this.animals.jsonSchema().at("/discriminator/mapping");
        assertThat(mapping.propertyNames()).containsExactly("dog", "puppy");
        assertThat(mapping.values()).allMatch(JsonNode::isString);
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
