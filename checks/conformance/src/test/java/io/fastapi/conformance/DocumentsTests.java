package io.fastapi.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import io.fastapi.FastApi;
import io.fastapi.openapi.OpenApiDocument;
import io.fastapi.types.TypeAdapters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of every twin: its schemas are JSON Schema, and what it refers to is there. */
class DocumentsTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** FastAPI names a member once for each parameter that reads it, where {@code required} is a set. */
    private static final Set<String> OF_FASTAPI = Set.of(
            "/components/schemas/Body_shared_alias_shared_alias__post: /required: must have only unique items in the array");

    private static final Schema META_SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

    @TestFactory
    Stream<DynamicTest> documentsAreValid() {
        return Twins.ALL.entrySet().stream()
                .map(twin -> dynamicTest(
                        twin.getKey(),
                        () -> assertThat(problems(twin.getValue().get().app()))
                                .filteredOn(problem -> !OF_FASTAPI.contains(problem))
                                .isEmpty()));
    }

    private static List<String> problems(FastApi app) {
        JsonNode document = OpenApiDocument.of(app, TypeAdapters.defaults());
        List<String> problems = new ArrayList<>(problems(document));
        app.mounts().values().forEach(mounted -> problems.addAll(problems(mounted)));
        return problems;
    }

    static List<String> problems(JsonNode document) {
        List<String> problems = new ArrayList<>();
        schemas(document, "", problems);
        references(document, document, problems);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operation(document, path.getKey(), operation.getValue(), problems)));
        return problems;
    }

    /** Everything that stands where a schema belongs. */
    private static void schemas(JsonNode node, String where, List<String> problems) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            String at = where + "/" + name;
            if (name.equals("schema") || name.equals("itemSchema")) {
                META_SCHEMA.validate(member.getValue()).forEach(error -> problems.add(at + ": " + error));
            } else if (at.equals("/components/schemas")) {
                member.getValue()
                        .properties()
                        .forEach(schema -> META_SCHEMA
                                .validate(schema.getValue())
                                .forEach(error -> problems.add(at + "/" + schema.getKey() + ": " + error)));
            } else if (!name.equals("example") && !name.equals("examples")) {
                schemas(member.getValue(), at, problems);
            }
        }
        if (node.isArray()) {
            node.forEach(item -> schemas(item, where + "[]", problems));
        }
    }

    private static void references(JsonNode document, JsonNode node, List<String> problems) {
        JsonNode reference = node.path("$ref");
        if (reference.isString()
                && document.at(reference.stringValue().substring(1)).isMissingNode()) {
            problems.add("nothing at " + reference.stringValue());
        }
        node.forEach(below -> references(document, below, problems));
    }

    private static void operation(JsonNode document, String path, JsonNode operation, List<String> problems) {
        if (operation.path("responses").isEmpty()) {
            problems.add(path + ": no answer");
        }
        List<String> variables = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString("").equals("path")) {
                variables.add(parameter.path("name").asString(""));
            }
        });
        Matcher found = VARIABLE.matcher(path);
        while (found.find()) {
            variables.remove(found.group(1));
        }
        variables.forEach(variable -> problems.add(path + ": no variable " + variable));
        operation
                .path("security")
                .forEach(needed -> needed.propertyNames().stream()
                        .filter(scheme ->
                                !document.at("/components/securitySchemes").has(scheme))
                        .forEach(scheme -> problems.add(path + ": no scheme " + scheme)));
    }

    @Test
    void whatIsWrongIsFound() {
        JsonNode wrong = new JsonMapper().readTree("""
                        {"paths": {"/a": {"get": {"security": [{"Key": []}], "parameters": [{"in": "path", "name": "x",
                           "schema": {"type": "text"}}], "responses": {}}}},
                         "components": {"schemas": {"A": {"minimum": "1"}, "B": {"$ref": "#/components/schemas/C"}}}}""");
        assertThat(problems(wrong))
                .hasSize(7)
                .anyMatch(problem -> problem.startsWith("/paths//a/get/parameters[]/schema: "))
                .anyMatch(problem -> problem.startsWith("/components/schemas/A: "))
                .contains(
                        "nothing at #/components/schemas/C", "/a: no answer", "/a: no variable x", "/a: no scheme Key");
    }
}
