package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.migrate.check.DocumentCheck;
import io.fastapi.migrate.document.Difference;
import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.document.UnreadableDocumentException;
import io.fastapi.migrate.write.GeneratedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void wholeNumbersBeyond64BitsAreBigIntegers() {
        String big = "100000000000000000000";
        String schema = json("{'type': 'object', 'title': 'More', 'properties': {"
                + "'a': {'type': 'integer', 'title': 'A', 'default': " + big + "},"
                + " 'b': {'items': {'type': 'integer'}, 'type': 'array', 'title': 'B', 'default': [1, -" + big + "]},"
                + " 'c': {'anyOf': [{'type': 'integer'}, {'type': 'null'}], 'title': 'C', 'default': " + big + "},"
                + " 'd': {'additionalProperties': {'type': 'integer'}, 'type': 'object', 'title': 'D',"
                + " 'default': {'x': " + big + "}},"
                + " 'e': {'type': 'integer', 'title': 'E', 'maximum': 1e+25, 'default': 1},"
                + " 'f': {'type': 'integer', 'title': 'F', 'maximum': 9.223372036854775807e18, 'default': 1},"
                + " 'g': {'type': 'number', 'title': 'G', 'default': " + big.repeat(20) + "},"
                + " 'h': {'anyOf': [{'type': 'integer'}, {'type': 'string'}], 'title': 'H', 'default': " + big + "},"
                + " 'i': {'type': 'integer', 'title': 'I', 'default': 5, 'examples': [" + big + "]}}}");
        String shop = Sample.withModel("More", schema)
                .replace(
                        "{\"type\": \"string\", \"enum\": [\"new\", \"used\"]",
                        "{\"type\": \"integer\", \"enum\": [1, " + big + "]")
                .replace(
                        "\"title\": \"Q\"}}]",
                        json(
                                "'title': 'Q'}}, {'name': 'r', 'in': 'query', 'required': false, 'schema': {'type': 'integer',"
                                        + " 'minimum': -1e+25, 'default': " + big + ", 'title': 'R'}}]"));

        assertThat(Sample.source(Sample.service(shop), "More"))
                .contains(
                        "@Default(\"" + big + "\") BigInteger a",
                        "List<BigInteger> b",
                        "BigInteger c",
                        "Map<String, BigInteger> d",
                        "BigInteger e",
                        "long f",
                        "long i");
        assertThat(Sample.source(Sample.service(shop), "Kind")).contains("new BigInteger(\"" + big + "\")");
        assertThat(Sample.source(Sample.service(shop), "ItemsRoutes")).contains("new BigInteger(\"" + big + "\")");
        assertThat(differences(shop)).isEmpty();
    }

    @Test
    void aUnionInAUnionThatIsToldIsASealedInterfaceOfItsOwn() throws IOException {
        String document = Files.readString(Path.of("../checks/conformance/golden/discriminators.openapi.json"));
        GeneratedService service = GeneratedService.of(ServiceDocument.of(document), "com.example.shop");

        assertThat(Sample.source(service, "CreateVehicleBodyUnion")).contains("permits Van, MetroOrCable, SailOrMotor");
        assertThat(Sample.source(service, "SailOrMotor"))
                .contains("property = \"power\"", "extends CreateVehicleBodyUnion");
        assertThat(Sample.source(service, "TrainOrTram")).contains("@JsonTypeName(\"TrainOrTram\")");
    }

    @Test
    void whatAFunctionTellsApartNeedNotBeRecords() {
        String schema = json("{'type': 'object', 'title': 'More', 'required': ['a'], 'properties': {'a': {'title': 'A',"
                + " 'oneOf': [{'type': 'string', 'maxLength': 3}, {'type': 'array', 'items': {'type': 'integer'}},"
                + " {'$ref': '#/components/schemas/Kind'}]}}}");
        String document = Sample.withModel("More", schema);

        assertThat(Sample.source(Sample.service(document), "MoreAUnion"))
                .contains("Option1(@JsonValue @Size(max = 3) String value)", "Option2(@JsonValue List<Long> value)");
        assertThat(differences(document)).isEmpty();
    }

    @Test
    void boundsOfTextsSecretBytesAndAnythingInATextHaveTheirTypes() {
        String schema = json("{'type': 'object', 'title': 'More', 'required': ['a', 'c'], 'properties': {"
                + "'a': {'type': 'string', 'maxLength': 3, 'title': 'A', 'ge': 'a', 'lt': 'x'},"
                + " 'b': {'type': 'string', 'contentMediaType': 'application/json', 'contentSchema': {}, 'title': 'B'},"
                + " 'c': {'type': 'string', 'format': 'password', 'contentMediaType': 'application/octet-stream',"
                + " 'title': 'C', 'writeOnly': true},"
                + " 'd': {'type': 'string', 'format': 'password', 'contentMediaType': 'application/octet-stream',"
                + " 'title': 'D', 'default': '**********', 'writeOnly': true},"
                + " 'e': {'type': 'string', 'format': 'email', 'pattern': 'x', 'title': 'E', 'default': 'a@b.cd'}}}");
        String document = Sample.withModel("More", schema)
                .replaceFirst("(?s)(\"200\".*?schemas/)Item", "$1Kind"); // in the body only

        assertThat(Sample.source(Sample.service(document), "More"))
                .contains("@Size(max = 3) @Bounds(ge = \"a\", lt = \"x\") String a")
                .contains("@Json @Omittable @Nullable Object b", "Secret<byte[]> c", "@Email");
        assertThat(differences(document)).isEmpty();
    }

    @Test
    void aTupleOfNothingIsARecordOfNothing() {
        String empty = "{'maxItems': 0, 'minItems': 0, 'type': 'array'";
        String schema = json("{'type': 'object', 'title': 'More', 'required': ['a', 'b'], 'properties': {"
                + "'a': " + empty + ", 'title': 'A'}, 'b': {'items': " + empty + "}, 'type': 'array', 'title': 'B'},"
                + " 'c': " + empty + ", 'title': 'C', 'default': []}}}");
        String shop = Sample.withModel("More", schema);

        assertThat(Sample.source(Sample.service(shop), "MoreATuple")).contains("record MoreATuple() {}");
        assertThat(differences(shop)).isEmpty();
    }

    @Test
    void textsThatNoConstantHoldsAreJoinedWhereCodeIsAndListedWhereItIsNot() {
        String text = "\uD83D\uDE00\u00E4\u4E2D ".repeat(9000);
        String schema = json("{'type': 'object', 'title': 'More', 'description': '" + text + "', 'properties': {"
                + "'a': {'type': 'string', 'title': 'A', 'default': '" + text + "', 'description': 'short'}}}");
        String shop = Sample.SHOP
                .replace("\"title\": \"Shop\"", json("'title': 'Shop', 'description': '" + text + "'"))
                .replace(
                        "\"title\": \"Q\"}}]",
                        json(
                                "'title': 'Q'}}, {'name': 'r', 'in': 'query', 'required': false, 'schema': {'type': 'string',"
                                        + " 'default': '" + text + "', 'title': 'R'}}]"));

        assertThat(differences(shop)).isEmpty();
        assertThat(differences(Sample.withModel("More", schema)))
                .extracting(Difference::pointer)
                .containsExactly(
                        "/components/schemas/More/description", "/components/schemas/More/properties/a/default");
    }

    @Test
    void aSetOfParametersHasItsDefaultsInTheirOrder() {
        String shop = Sample.SHOP.replace(
                "\"title\": \"Q\"}}]",
                json("'title': 'Q'}}, {'name': 'r', 'in': 'query', 'required': false, 'schema': {'type': 'array',"
                        + " 'uniqueItems': true, 'items': {'type': 'integer'}, 'default': [3, 1, 2], 'title': 'R'}}]"));

        assertThat(Sample.source(Sample.service(shop), "ItemsRoutes"))
                .contains("new LinkedHashSet<>(List.of(3L, 1L, 2L))");
        assertThat(differences(shop)).isEmpty();
    }

    @Test
    void anOperationOfManyAnswersDoesNotMakeAMethodTooLarge() {
        String answers = IntStream.range(400, 440)
                .mapToObj(status ->
                        "'" + status + "': {'description': 's', 'content': {'application/json': {'example': {'a': "
                                + status + "}}}, 'headers': {'X': {'schema': {'type': 'string'}}}}")
                .collect(Collectors.joining(", "));
        String operations = IntStream.range(0, 40)
                .mapToObj(i -> "'/many" + i + "': {'get': {'summary': 'Many', 'operationId': 'many" + i
                        + "', 'responses': {'200': {'description': 'Successful Response', 'content': {'application/json': {"
                        + "'schema': {}}}}, " + answers + "}}}, ")
                .collect(Collectors.joining());

        assertThat(differences(Sample.SHOP.replace("\"paths\": {", "\"paths\": {" + json(operations))))
                .isEmpty();
    }

    @Test
    void aDefaultThatIsNoneOfItsTypeIsOnlyShown() {
        String schema = json("{'type': 'object', 'title': 'More', 'properties': {"
                + "'a': {'type': 'string', 'format': 'date', 'title': 'A', 'default': 'today'},"
                + " 'b': {'type': 'string', 'format': 'duration', 'title': 'B', 'default': 'P1D'},"
                + " 'c': {'type': 'string', 'format': 'password', 'writeOnly': true, 'title': 'C',"
                + " 'default': '**********'}}}");
        String shop = Sample.withModel("More", schema)
                .replace(
                        "\"title\": \"Q\"}}]",
                        json(
                                "'title': 'Q'}}, {'name': 'r', 'in': 'query', 'required': false, 'schema': {'type': 'string',"
                                        + " 'format': 'date', 'default': 'today', 'title': 'R'}}]"));

        assertThat(Sample.source(Sample.service(shop), "More"))
                .contains("@Default(\"P1D\") Duration b")
                .doesNotContain("@Default(\"today\")", "@Default(\"***");
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
