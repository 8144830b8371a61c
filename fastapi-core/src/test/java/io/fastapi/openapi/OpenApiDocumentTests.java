package io.fastapi.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.types.TypeAdapters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares whole documents with those that FastAPI makes of the Python twins; see {@code record_openapi.py}. */
class OpenApiDocumentTests {

    private static final TypeAdapters ADAPTERS = TypeAdapters.of(JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build());

    @TestFactory
    Stream<DynamicTest> documentsEqualFastApis() {
        return Map.of(
                        "empty", FastApi.of(),
                        "parameters", ParametersTwin.app(),
                        "bodies", BodiesTwin.app(),
                        "responses", ResponsesTwin.app(),
                        "dependencies", DependenciesTwin.app(),
                        "metadata", MetadataTwin.app(),
                        "streams", StreamsTwin.app(),
                        "absent", AbsentTwin.app())
                .entrySet()
                .stream()
                .map(twin -> DynamicTest.dynamicTest(
                        twin.getKey(),
                        () -> documentEqualsGolden(twin.getValue(), "golden-" + twin.getKey() + ".json")));
    }

    private static void documentEqualsGolden(FastApi app, String golden) throws IOException {
        ObjectNode expected = (ObjectNode) new JsonMapper().readTree(resource(golden));
        ObjectNode actual = OpenApiDocument.of(app, ADAPTERS);
        // The pretty text shows a difference best; the compact one counts float forms too.
        assertThat(actual.toPrettyString()).isEqualTo(expected.toPrettyString());
        assertThat(text(actual)).isEqualTo(text(expected));
    }

    private static String text(ObjectNode document) {
        return new String(TypeAdapters.defaults().untyped().toJson(document), StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OpenApiDocumentTests.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
