package io.fastapi.types.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.schema.JsonSchemas.Mode;
import io.fastapi.types.schema.JsonSchemas.Root;
import io.fastapi.types.shape.Shapes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the names of components with those that {@code src/test/pydantic/record_names.py} recorded. */
class DefinitionNamesTests {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Shapes shapes = Shapes.of(MAPPER, (shape, json, ruled) -> () -> json);

    static Stream<JsonNode> cases() {
        try (InputStream in = DefinitionNamesTests.class.getResourceAsStream("names.json")) {
            return MAPPER.readTree(in).valueStream();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesAndTitlesAreThoseOfFastapi(JsonNode recorded) {
        List<Root> roots = new ArrayList<>();
        for (JsonNode root : recorded.get("roots")) {
            boolean output = root.asString().startsWith(">");
            String type = output ? root.asString().substring(1) : root.asString();
            roots.add(new Root(this.shapes.shape(PythonTypes.read(type)), output ? Mode.OUTPUT : Mode.INPUT));
        }
        Map<String, String> names = new TreeMap<>();
        JsonSchemas.of(roots, "#/components/schemas/")
                .definitions()
                .forEach((name, schema) -> names.put(name, schema.path("title").asString("")));
        Map<String, String> expected = new TreeMap<>();
        recorded.get("names")
                .properties()
                .forEach(entry -> expected.put(entry.getKey(), entry.getValue().asString()));
        assertThat(names).isEqualTo(expected);
    }

    @Test
    void aUnionThatHoldsItselfWithinAModelHasItsOwnNameThere() {
        Root root = new Root(this.shapes.shape(NameModels.Branch.class), Mode.INPUT);
        assertThat(JsonSchemas.of(List.of(root), "#/components/schemas/")
                        .definitions()
                        .keySet())
                .isNotEmpty();
    }
}
