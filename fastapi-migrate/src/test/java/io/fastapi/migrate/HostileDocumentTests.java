package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.migrate.check.DocumentCheck;
import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.document.UnreadableDocumentException;
import io.fastapi.migrate.java.JavaFile;
import io.fastapi.migrate.write.GeneratedService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing in a document ends a literal or a comment, or names a file elsewhere. */
class HostileDocumentTests {

    private static final String TEXT =
            "*/ } \\\" + System.exit(1) + \\\" \\\\u002a/ \\u0000 \\r\\n {@link x} <b> \\ud800";

    @Test
    void textsStayTexts() {
        String json = Sample.SHOP
                .replace("\"title\": \"Shop\"", "\"title\": \"" + TEXT + "\", \"description\": \"" + TEXT + "\"")
                .replace("\"tags\": [\"items\"]", "\"tags\": [\"" + TEXT + "\"], \"description\": \"A" + TEXT + "B\"")
                .replace("\"title\": \"Item\"}", "\"title\": \"Item\", \"description\": \"" + TEXT + "\"}");
        ServiceDocument document = ServiceDocument.of(json);

        assertThat(DocumentCheck.differences(document, GeneratedService.of(document, "com.example.shop"))
                        .orElseThrow())
                .isEmpty();
    }

    @Test
    void namesOfModelsNameNoFileElsewhere() {
        for (String name :
                List.of("../../../etc/Evil", "..", "/root", "C:\\\\x", "a/../../b", "con", "", "String", "7")) {
            List<String> paths =
                    Sample.service(Sample.withModel(name, "{\"type\": \"object\", \"properties\": {}}"))
                            .files()
                            .stream()
                            .map(JavaFile::path)
                            .toList();

            assertThat(paths).allMatch(path -> path.matches("com/example/shop/(model/)?[A-Za-z][A-Za-z0-9_]*\\.java"));
            assertThat(paths).doesNotHaveDuplicates();
        }
    }

    @Test
    void namesThatDifferInCaseOnlyBecomeDifferentFiles() {
        List<String> names =
                Sample.service(Sample.withModel("ITEM", "{\"type\": \"object\", \"properties\": {}}")).files().stream()
                        .map(file -> file.className().toLowerCase(java.util.Locale.ROOT))
                        .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void membersOfAnotherKindAreSaidWithTheirPlace() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("\"info\": {\"title\": \"Shop\", \"version\": \"2.0\"}", "\"info\": []");
        wrong.put("\"tags\": [\"items\"]", "\"tags\": \"items\"");
        wrong.put("\"tags\": [\"items\"], ", "\"tags\": [1], ");
        wrong.put("\"security\": [{\"OAuth2PasswordBearer\": []}]", "\"security\": [[]]");
        wrong.put(
                "\"requestBody\": {\"required\": true, \"content\": {",
                "\"requestBody\": [], \"x-body\": {\"content\": {");
        wrong.put("\"schema\": {\"type\": \"integer\", \"minimum\": 1, \"title\": \"Item Id\"}", "\"schema\": 5");
        wrong.put("{\"items\": {\"type\": \"string\"}", "{\"items\": [{\"type\": \"string\"}]");
        wrong.put("\"required\": [\"name\", \"price\", \"kind\"]", "\"required\": true");
        wrong.put("\"type\": \"string\", \"enum\"", "\"type\": \"nothing\", \"enum\"");
        wrong.put("\"minimum\": 1", "\"minimum\": 1e400");
        wrong.put("\"minLength\": 1", "\"minLength\": \"1\"");
        wrong.put("\"minimum\": 1,", "\"minimum\": " + "9".repeat(400) + ",");
        wrong.put("\"default\": []", "\"default\": [{\"a\": -1e400}]");
        wrong.put("\"enum\": [\"new\", \"used\"]", "\"enum\": \"new\"");
        wrong.put("{\"type\": \"string\", \"enum\": [\"new\", \"used\"], \"title\": \"Kind\"}", "[]");
        wrong.put("{\"type\": \"oauth2\",", "7, \"x\": {\"type\": \"oauth2\",");
        wrong.forEach((right, replaced) -> {
            assertThat(Sample.SHOP).contains(right);

            assertThatThrownBy(() -> ServiceDocument.of(Sample.SHOP.replace(right, replaced)))
                    .as(replaced)
                    .isInstanceOf(UnreadableDocumentException.class)
                    .hasMessageMatching("This is no OpenAPI document: /.+ is not an? .+");
        });
    }

    @Test
    void schemasWithoutAnEndAreRefused() {
        String deep = "{\"items\": ".repeat(300) + "{}" + "}".repeat(300);

        assertThatThrownBy(() -> ServiceDocument.of(Sample.withModel("Deep", deep)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("at most 200 schemas in each other");
    }

    @Test
    void aSchemaThatIsItselfIsRefused() {
        for (String schema : List.of(
                "{\"$ref\": \"#/components/schemas/More\"}",
                "{\"anyOf\": [{\"$ref\": \"#/components/schemas/More\"}, {\"type\": \"null\"}]}",
                "{\"$ref\": \"#/components/schemas/Other\"}, \"Other\": {\"allOf\": [{\"$ref\": \"#/components/schemas/More\"}]}")) {
            assertThatThrownBy(() -> ServiceDocument.of(Sample.withModel("More", schema)))
                    .isInstanceOf(UnreadableDocumentException.class)
                    .hasMessageContaining("/components/schemas/More is not a schema of its own, but itself again");
        }
    }

    /** What FastAPI does not write is documented as it stands, or listed; it never stops the start. */
    @Test
    void schemasOfOtherToolsAreKeptOrListed() {
        List<String> schemas = List.of(
                "{\"$ref\": \"#/components/schemas/Nowhere\"}",
                "{\"$ref\": \"https://example.org/x.json\"}",
                "{\"$ref\": \"other.json#/components/schemas/X\"}",
                "{\"$ref\": \"\"}",
                "{\"allOf\": [{\"$ref\": \"#/components/schemas/Item\"}, {\"properties\": {\"a\": {}}}]}",
                "{\"type\": [\"string\", \"null\"]}",
                "{\"type\": \"object\", \"properties\": {\"a\": true, \"b\": false, \"c\": {\"type\": [\"string\", \"null\"]}}}",
                "{\"enum\": []}",
                "{\"enum\": [[1], {\"a\": 2}, null, \"\", \"null\", 1.5, true]}",
                "{\"enum\": [\"A\", \"a\", \"1a\", \"é\", \"class\", \"A \", \"-\", \"--\"], \"type\": \"string\"}",
                "{\"anyOf\": []}",
                "{\"oneOf\": [], \"discriminator\": {\"propertyName\": \"x\"}}",
                "{\"type\": \"array\", \"items\": {\"$ref\": \"#/components/schemas/Part0\"}}",
                "{\"type\": \"object\", \"properties\": {\"more\": {\"$ref\": \"#/components/schemas/Part0\"}},"
                        + " \"required\": [\"more\"]}",
                "{\"not\": {\"type\": \"string\"}}",
                "{\"if\": {}, \"then\": {}}",
                "{\"type\": \"string\", \"pattern\": \"(\"}",
                "{\"type\": \"object\", \"additionalProperties\": false}",
                "{\"type\": \"object\", \"properties\": {}, \"required\": [\"gone\"]}",
                "{\"const\": null}",
                "true",
                "{}");
        StringBuilder components = new StringBuilder();
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < schemas.size(); i++) {
            String own = schemas.get(i).replace("/Part0", "/Part" + i);
            components.append("\"Part" + i + "\": " + own + ", ");
            fields.append((i == 0 ? "" : ", ") + "\"p" + i + "\": {\"$ref\": \"#/components/schemas/Part" + i + "\"}");
        }
        String more = "{\"type\": \"object\", \"properties\": {" + fields + "}}";
        ServiceDocument document = ServiceDocument.of(
                Sample.withModel("More", more).replace("\"Kind\": {\"type\"", components + "\"Kind\": {\"type\""));

        assertThatCode(() -> DocumentCheck.differences(document, GeneratedService.of(document, "com.example.shop")))
                .doesNotThrowAnyException();
    }

    @Test
    void operationsOfOtherToolsAreKeptOrListed() {
        List<String> operations = List.of(
                "{}",
                "{\"responses\": {}}",
                "{\"responses\": {\"200\": {\"$ref\": \"#/components/responses/X\"}}}",
                "{\"parameters\": [{\"$ref\": \"#/components/parameters/X\"}], \"responses\": {}}",
                "{\"parameters\": [{}, {\"name\": \"a\"}, {\"name\": \"\", \"in\": \"query\", \"schema\": {}, \"required\": true}]}",
                "{\"parameters\": [{\"name\": \"a\", \"in\": \"elsewhere\", \"schema\": {}, \"required\": true}]}",
                "{\"parameters\": [{\"name\": \"b\", \"in\": \"path\", \"schema\": {}, \"required\": true}]}",
                "{\"parameters\": [{\"name\": \"a\", \"in\": \"query\", \"required\": true,"
                        + " \"schema\": {\"$ref\": \"#/components/schemas/Item\"}}], \"responses\": {\"422\": {}}}",
                "{\"requestBody\": {\"$ref\": \"#/components/requestBodies/X\"}}",
                "{\"requestBody\": {\"content\": {\"text/plain\": {\"schema\": {\"type\": \"string\"}}, \"application/xml\": {}}}}",
                "{\"operationId\": \"class\", \"summary\": \"\", \"description\": \"\"}",
                "{\"operationId\": \"\", \"tags\": [\"\", \"\"]}",
                "{\"operationId\": \"ünï-code 1\", \"tags\": [\"日本\", \"class\"]}",
                "{\"security\": [{\"Nowhere\": []}]}",
                "{\"security\": [{}]}",
                "{\"responses\": {\"abc\": {}, \"default\": {}, \"2XX\": {\"content\": {}}, \"999\": {}}}",
                "{\"callbacks\": {\"x\": {\"{$request.body#/url}\": {\"post\": {}}, \"\": {}}}}");
        StringBuilder paths = new StringBuilder();
        for (int i = 0; i < operations.size(); i++) {
            paths.append("\"/more" + i + "/{b}\": {\"post\": " + operations.get(i) + "}, ");
        }
        ServiceDocument document = ServiceDocument.of(Sample.SHOP.replace("\"paths\": {", "\"paths\": {" + paths));

        assertThatCode(() -> DocumentCheck.differences(document, GeneratedService.of(document, "com.example.shop")))
                .doesNotThrowAnyException();
    }

    @Test
    void propertiesMayBeCalledAnything() {
        String model = """
                {"type": "object", "title": "More", "properties": {
                  "class": {"type": "string", "title": "Class"}, "a-b": {"type": "string", "title": "A-B"},
                  "a_b": {"type": "string", "title": "A B"}, "aB": {"type": "string", "title": "Ab"},
                  "1st": {"type": "string", "title": "1St"}, "hashCode": {"type": "string", "title": "Hashcode"},
                  "\\"": {"type": "string", "title": "\\""},
                  "is_new": {"type": "boolean", "title": "Is New"}, "get_name": {"type": "string", "title": "Get Name"}}}
                """;
        ServiceDocument document = ServiceDocument.of(Sample.withModel("More", model));

        assertThat(DocumentCheck.differences(document, GeneratedService.of(document, "com.example.shop"))
                        .orElseThrow())
                .isEmpty();
    }
}
