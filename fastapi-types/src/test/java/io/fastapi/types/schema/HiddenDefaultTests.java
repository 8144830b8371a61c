package io.fastapi.types.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import io.fastapi.types.model.Default;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HiddenDefaultTests {

    record Author(
            String name,
            @Default(value = "[]", inSchema = false) List<String> items) {}

    private final TypeAdapter<Author> authors = TypeAdapters.defaults().of(Author.class);

    @Test
    void aDefaultThatTheSchemaDoesNotShowStillMakesTheFieldOptional() {
        assertThat(this.authors.jsonSchema().toString())
                .isEqualTo("{\"properties\":{\"name\":{\"title\":\"Name\",\"type\":\"string\"},"
                        + "\"items\":{\"items\":{\"type\":\"string\"},\"title\":\"Items\",\"type\":\"array\"}},"
                        + "\"required\":[\"name\"],\"title\":\"Author\",\"type\":\"object\"}");
        assertThat(this.authors.validateObject(Map.of("name", "a")))
                .isEqualTo(new Validation.Valid<>(new Author("a", List.of())));
    }
}
