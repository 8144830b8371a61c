package io.fastapi.types.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.SchemaName;
import io.fastapi.types.model.Title;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names among the components of what is no model: pydantic's {@code RootModel}, and enums of one name in two modules. */
class NamedValuesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @SchemaName("Words")
    @Description("Some words.")
    @JsonSchemaExtra("{\"x-a\": 1}")
    record Words(@JsonValue @Size(min = 1) List<String> words) {}

    record Plain(@JsonValue List<String> words) {}

    @SchemaName("shop__Level")
    @Title("Level")
    enum Level {
        LOW
    }

    record Post(Words words, @Nullable Words more, Plain plain, Level level) {}

    record Elsewhere(
            @JsonSchemaExtra("{\"$ref\": \"https://example.com/size.json\"}")
            int size) {}

    private static JsonNode schema(Class<?> type) {
        return JSON.readTree(TypeAdapters.defaults().of(type).jsonSchema().toString());
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    @Test
    void aClassAroundAValueThatSaysItsNameIsADefinition() {
        assertThat(schema(Post.class).at("/$defs/Words"))
                .isEqualTo(json("{'description': 'Some words.', 'items': {'type': 'string'}, 'minItems': 1,"
                        + " 'title': 'Words', 'type': 'array', 'x-a': 1}"));
    }

    @Test
    void aFieldRefersToItWithoutATitleOfItsOwn() {
        JsonNode properties = schema(Post.class).path("properties");

        assertThat(properties.path("words")).isEqualTo(json("{'$ref': '#/$defs/Words'}"));
        assertThat(properties.path("more"))
                .isEqualTo(json("{'anyOf': [{'$ref': '#/$defs/Words'}, {'type': 'null'}], 'default': null}"));
    }

    @Test
    void withoutANameItStandsWhereItIsUsed() {
        assertThat(schema(Post.class).path("properties").path("plain"))
                .isEqualTo(json("{'items': {'type': 'string'}, 'title': 'Plain', 'type': 'array'}"));
    }

    @Test
    void anEnumSaysNameAndTitle() {
        assertThat(schema(Post.class).at("/$defs/shop__Level"))
                .isEqualTo(json("{'enum': ['LOW'], 'title': 'Level', 'type': 'string'}"));
    }

    @Test
    void aFieldMayReferToSomewhereElse() {
        assertThat(schema(Elsewhere.class).at("/properties/size"))
                .isEqualTo(json("{'$ref': 'https://example.com/size.json', 'title': 'Size', 'type': 'integer'}"));
    }
}
