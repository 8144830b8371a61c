package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.migrate.check.DocumentCheck;
import io.fastapi.migrate.document.Difference;
import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.document.UnreadableDocumentException;
import io.fastapi.migrate.write.GeneratedService;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What FastAPI writes of programs that few would write. */
class UnusualDocumentTests {

    private static List<Difference> differences(String json) {
        ServiceDocument document = ServiceDocument.of(json);
        return DocumentCheck.differences(document, GeneratedService.of(document, "com.example.shop"))
                .orElseThrow();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'array', 'items': {'type': 'integer'}}",
                "{'type': 'string', 'minLength': 2}",
                "{'type': 'string', 'enum': ['a', 'b']}",
                "{'type': 'object', 'additionalProperties': true}",
                "{'type': 'object', 'properties': {'a': {'type': 'integer', 'title': 'A'}}}",
                "{'type': 'array', 'minItems': 1, 'maxItems': 2, 'prefixItems': [{'type': 'integer', 'title': 'X'}]}",
            })
    void whatHasNoTitleGetsNone(String alias) {
        assertThat(differences(Sample.withModel("More", json(alias)))).isEmpty();
    }

    @Test
    void aFieldThatSaysItselfThatItIsReadOnlyIsSentAsWell() {
        String schema = json("{'type': 'object', 'title': 'More', 'required': ['a'], 'properties': {"
                + "'a': {'type': 'integer', 'title': 'A', 'readOnly': true},"
                + " 'b': {'type': 'string', 'title': 'B', 'readOnly': true, 'default': 'x'}}}");

        assertThat(differences(Sample.withModel("More", schema))).isEmpty();
        assertThat(differences(Sample.withModel("More", schema).replace("schemas/Item\"}}}},", "schemas/Kind\"}}}},")))
                .as("in the body only")
                .isEmpty();
    }

    @Test
    void examplesOfATextNeedNotBeTexts() {
        String schema = json("{'type': 'object', 'title': 'More', 'required': ['a'], 'properties': {"
                + "'a': {'type': 'string', 'title': 'A', 'examples': ['x', 1, null, {'b': 2}]},"
                + " 'c': {'anyOf': [{'type': 'string'}, {'type': 'null'}], 'title': 'C', 'examples': [null, 'y']},"
                + " 'd': {'type': 'integer', 'title': 'D', 'examples': [1, 'z']}}}");

        assertThat(differences(Sample.withModel("More", schema))).isEmpty();
    }

    @Test
    void oneFunctionOfSeveralMethodsIsOneOperation() {
        String operation = json("{'summary': 'Both', 'operationId': 'both_both_post', 'responses': {'200': {"
                + "'description': 'Successful Response', 'content': {'application/json': {'schema': {}}}}}}");
        String shop = Sample.SHOP.replace(
                "\"paths\": {",
                "\"paths\": {\"/both\": {\"put\": " + operation + ", \"post\": " + operation + ", \"get\": "
                        + operation.replace("both_both_post", "other") + "}, ");

        assertThat(Sample.source(Sample.service(shop), "RootRoutes"))
                .contains("route(\"/both\", \"POST\", \"PUT\")", "/** POST, PUT /both */", "get(\"/both\")");
        assertThat(differences(shop)).isEmpty();
    }

    @Test
    void aPictureIsAnsweredAsTheServiceSaysIt() {
        String picture = json("'image/png': {'schema': {'type': 'string', 'format': 'binary'}}");
        String shop = Sample.SHOP.replace(
                "\"application/json\": {\n       \"schema\": {\"$ref\": \"#/components/schemas/Item\"}}}},\n"
                        + "     \"422\"",
                picture + "}},\n     \"422\"");
        ServiceDocument older =
                ServiceDocument.of(shop.replace(", \"ctx\": {\"type\": \"object\", \"title\": \"Context\"}", ""));

        assertThat(shop).contains("image/png");
        assertThat(differences(shop)).isEmpty();
        assertThat(older.upgrades()).containsExactly("a validation error had neither \"input\" nor \"ctx\" (1 times)");
        assertThat(Sample.source(GeneratedService.of(older, "com.example.shop"), "ItemsRoutes"))
                .contains("private Response updateItem(");
    }

    @Test
    void aModelThatOnlyAParameterNamesIsKeptThoughNoTextCanHoldIt() {
        String inner =
                json("{'type': 'object', 'title': 'Inner', 'properties': {'a': {'type': 'integer', 'title': 'A'}}}");
        String shop = Sample.SHOP
                .replace(
                        "\"title\": \"Q\"}}]",
                        json("'title': 'Q'}}, {'name': 'inner', 'in': 'query', 'required': false,"
                                + " 'schema': {'anyOf': [{'$ref': '#/components/schemas/Inner'}, {'type': 'null'}],"
                                + " 'title': 'Inner'}}]"))
                .replace("\"Kind\": {\"type\"", "\"Inner\": " + inner + ", \"Kind\": {\"type\"");

        assertThat(differences(shop)).isEmpty();
    }

    @Test
    void aModelOfManyNumbersIsARecord() {
        assertThat(differences(Sample.withModel("More", numbers(250)))).isEmpty();
    }

    @Test
    void aModelWithMoreFieldsThanARecordCanHaveIsRefused() {
        assertThatThrownBy(() -> Sample.service(Sample.withModel("More", numbers(255))))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("The schema More has 255 fields; a record of Java has at most 254");
    }

    private static String numbers(int count) {
        String fields = IntStream.range(0, count)
                .mapToObj(i -> "'f" + i + "': {'type': 'integer', 'title': 'F" + i + "'}")
                .collect(Collectors.joining(", "));
        String names = IntStream.range(0, count).mapToObj(i -> "'f" + i + "'").collect(Collectors.joining(", "));
        return json("{'type': 'object', 'title': 'More', 'required': [" + names + "], 'properties': {" + fields + "}}");
    }
}
