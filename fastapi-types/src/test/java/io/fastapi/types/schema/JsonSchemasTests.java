package io.fastapi.types.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.types.schema.JsonSchemas.Mode;
import io.fastapi.types.schema.JsonSchemas.Root;
import io.fastapi.types.serialize.Serializers;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.Shapes;
import io.fastapi.types.source.JsonDocument;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonSchemasTests {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNode RECORDED = recorded();

    private final Shapes shapes = Shapes.of(MAPPER, (shape, json, ruled) -> () -> json);
    private final Serializers serializers = Serializers.of(MAPPER, this.shapes, JsonDocument.DEFAULT_DEPTH);

    private static JsonNode recorded() {
        try (InputStream in = JsonSchemasTests.class.getResourceAsStream("schemas.json")) {
            return MAPPER.readTree(in);
        } catch (java.io.IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
    }

    static Stream<String> cases() {
        return RECORDED.propertyNames().stream();
    }

    /** Texts, because trees are equal whatever the order of their names. */
    private String text(JsonNode node) {
        byte[] json = this.serializers.untyped().toJson(node);
        return new String(json, StandardCharsets.UTF_8).replace(",", ",\n");
    }

    private JsonSchemas of(Shape shape) {
        return JsonSchemas.of(
                List.of(new Root(shape, Mode.INPUT), new Root(shape, Mode.OUTPUT)), "#/components/schemas/");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void schemasEqualFastapis(String name) {
        Shape shape = this.shapes.shape(Twins.CASES.get(name));
        JsonNode expected = RECORDED.get(name);
        JsonSchemas schemas = of(shape);
        ObjectNode components = MAPPER.createObjectNode();
        schemas.definitions().forEach(components::set);
        assertThat(text(components)).isEqualTo(text(expected.get("components")));
        assertThat(text(schemas.schema(shape, Mode.INPUT))).isEqualTo(text(expected.get("input")));
        assertThat(text(schemas.schema(shape, Mode.OUTPUT))).isEqualTo(text(expected.get("output")));
        assertThat(text(JsonSchemas.asComponent(schemas.schema(shape, Mode.INPUT))))
                .isEqualTo(text(expected.get("modelled_input")));
        assertThat(text(JsonSchemas.asComponent(schemas.schema(shape, Mode.OUTPUT))))
                .isEqualTo(text(expected.get("modelled_output")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void documentsEqualPydantics(String name) {
        Shape shape = this.shapes.shape(Twins.CASES.get(name));
        JsonNode expected = RECORDED.get(name);
        assertThat(text(JsonSchemas.standalone(shape, Mode.INPUT))).isEqualTo(text(expected.get("standalone")));
        assertThat(text(JsonSchemas.standalone(shape, Mode.OUTPUT))).isEqualTo(text(expected.get("standalone_output")));
    }

    static final class Shop {
        record Item(int price) {}

        record Same(int a) {}
    }

    static final class Store {
        record Item(String name) {}

        record Same(int a) {}
    }

    record Both(Shop.Item shop, Store.Item store, Shop.Same one, Store.Same other) {}

    @Test
    void modelsOfOneNameGetTheirPackagesUnlessTheyAreEqual() {
        Shape both = this.shapes.shape(Both.class);
        JsonSchemas schemas = JsonSchemas.of(List.of(new Root(both, Mode.INPUT)), "#/");
        assertThat(schemas.definitions().keySet())
                .containsExactly(
                        "Both",
                        "Same",
                        "io__fastapi__types__schema__JsonSchemasTests__Shop__Item",
                        "io__fastapi__types__schema__JsonSchemasTests__Store__Item");
    }

    @Test
    void typesThatWereNotGivenAreAnError() {
        JsonSchemas schemas = of(this.shapes.shape(int.class));
        Shape other = this.shapes.shape(Shop.Item.class);
        assertThatThrownBy(() -> schemas.schema(other, Mode.INPUT)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "item_id, Item Id",
        "item-query, Item-Query",
        "camelCase, Camelcase",
        "x2nd_part, X2Nd Part",
        "HTTPCode, Httpcode",
        "_private_, Private",
        "it\u2019s, It\u2019S",
        "über_größe, Über Größe"
    })
    void titlesAreThoseOfPython(String name, String title) {
        assertThat(Titles.of(name)).isEqualTo(title);
    }
}
