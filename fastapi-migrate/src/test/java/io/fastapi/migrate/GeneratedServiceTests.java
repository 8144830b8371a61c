package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.migrate.check.DocumentCheck;
import io.fastapi.migrate.document.Difference;
import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.java.JavaFile;
import io.fastapi.migrate.write.GeneratedService;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class GeneratedServiceTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aModelIsARecordWithItsRules() {
        String item = Sample.source(Sample.service(Sample.SHOP), "Item");

        assertThat(item)
                .contains("public record Item(")
                .contains("@Size(min = 1) String name")
                .contains("@Positive double price")
                .contains("Kind kind")
                .contains("@Default(\"[]\") List<String> tags");
    }

    @Test
    void anOperationIsDeclaredAndItsHandlerIsToBeWritten() {
        String routes = Sample.source(Sample.service(Sample.SHOP), "ItemsRoutes");

        assertThat(routes)
                .contains("put(\"/items/{item_id}\")")
                .contains("path(\"item_id\", long.class)")
                .contains("private Item updateItem(long itemId, Optional<String> q, Item item)")
                .contains("throw new HttpException(501")
                .doesNotContain("openapiExtra");
    }

    @ParameterizedTest
    @CsvSource({"items-update_item, settings().tags().get(0)", "update_item, Operation::name"})
    void idsThatAllFollowOneRuleAreMadeByAFunction(String id, String function) {
        String json = Sample.SHOP.replace("update_item_items__item_id__put", id);
        ServiceDocument document = ServiceDocument.of(json);
        GeneratedService service = GeneratedService.of(document, "com.example.shop");

        assertThat(Sample.source(service, "Application"))
                .contains(".generateUniqueIdFunction(")
                .contains(function);
        assertThat(Sample.source(service, "ItemsRoutes"))
                .doesNotContain("operationId")
                .doesNotContain(".name(");
        assertThat(DocumentCheck.differences(document, service).orElseThrow()).isEmpty();
    }

    @Test
    void fieldsOfASortedDocumentStandInTheOrderOfTheRequiredOnes() {
        String model = "{\"type\": \"object\", \"title\": \"More\", \"required\": [\"c\", \"a\"], \"properties\": {"
                + "\"a\": {\"type\": \"string\", \"title\": \"A\"}, \"b\": {\"type\": \"string\", \"title\": \"B\"},"
                + " \"c\": {\"type\": \"string\", \"title\": \"C\"}}}";

        assertThat(equal(Sample.withModel("More", model))).isEmpty();
    }

    @Test
    void aVariableOfAPathThatNoParameterIsForIsReadFromTheRequest() {
        String json = Sample.SHOP
                .replace("/items/{item_id}", "/{shop}/items/{item_id}")
                .replace("update_item_items", "update_item__shop__items");

        assertThat(Sample.source(Sample.service(json), "ItemsRoutes")).contains("request()");
        assertThat(equal(json)).isEmpty();
    }

    @Test
    void aModelThatIsShownTwiceIsOneRecordOnlyWhereTheTwoDiffer() {
        String price = "{\"anyOf\": [{\"type\": \"number\"}, {\"type\": \"string\"}], \"title\": \"Price\"}";
        String input =
                "{\"type\": \"object\", \"title\": \"More\", \"required\": [\"price\"], \"properties\": {\"price\": "
                        + price + "}}";
        String different = input.replace(price, "{\"type\": \"string\", \"title\": \"Price\"}");

        assertThat(classes(twice(input, different))).contains("More").doesNotContain("MoreInput");
        assertThat(classes(twice(different, different))).contains("MoreInput", "MoreOutput");
        assertThat(equal(twice(input, different))).isEmpty();
        assertThat(equal(twice(different, different))).isEmpty();
    }

    /** The shop with a model of which input and output are shown, as the body and the answer of its operation. */
    private static String twice(String input, String output) {
        String json = Sample.SHOP;
        int body = json.indexOf("schemas/Item");
        int answer = json.indexOf("schemas/Item", body + 1);
        return json.substring(0, body) + "schemas/More-Input" + json.substring(body + 12, answer)
                + "schemas/More-Output"
                + json.substring(answer + 12)
                        .replace(
                                "\"Kind\": {",
                                "\"More-Input\": " + input + ", \"More-Output\": " + output + ", \"Kind\": {");
    }

    private static List<String> classes(String json) {
        return Sample.service(json).files().stream().map(JavaFile::className).toList();
    }

    private static List<Difference> equal(String json) {
        ServiceDocument document = ServiceDocument.of(json);
        return DocumentCheck.differences(document, GeneratedService.of(document, "com.example.shop"))
                .orElseThrow();
    }

    @Test
    void aChangedRecordChangesTheDocument() {
        assertThat(differences(source -> source)).isEmpty();
        assertThat(differences(source -> source.replace("double price", "double cost")))
                .anySatisfy(difference -> assertThat(difference.pointer()).endsWith("/properties/cost"));
        assertThat(differences(source -> source.replace("@Size(min = 1) ", "")))
                .anySatisfy(difference -> assertThat(difference.pointer()).endsWith("/properties/name/minLength"));
    }

    private static List<Difference> differences(UnaryOperator<String> change) {
        GeneratedService service = Sample.service(Sample.SHOP);
        List<JavaFile> changed = service.files().stream()
                .map(file -> new JavaFile(
                        file.packageName(),
                        file.className(),
                        file.imports(),
                        file.staticImports(),
                        change.apply(file.body())))
                .toList();
        return DocumentCheck.differences(
                        ServiceDocument.of(Sample.SHOP), new GeneratedService(changed, service.basePackage()))
                .orElseThrow();
    }

    @Test
    void nothingOfTheSourceIsACopyOfTheDocument() {
        GeneratedService service = Sample.service(Sample.SHOP);

        assertThat(service.files())
                .allSatisfy(file -> assertThat(file.source())
                        .doesNotContain("$ref")
                        .doesNotContain("#/components")
                        .doesNotContain("JsonSchemaExtra"));
    }

    @Test
    void theServiceStartsAndServesTheDocumentAnd501() throws Exception {
        try (RunningService running = RunningService.of(Sample.service(Sample.SHOP), "ItemsRoutes")) {
            HttpResponse<String> document = running.get("/openapi.json");
            HttpResponse<String> answer =
                    running.send("PUT", "/items/5", "{\"name\":\"a\",\"price\":1,\"kind\":\"new\"}");

            assertThat(JsonTrees.differences(JSON.readTree(Sample.SHOP), JSON.readTree(document.body())))
                    .isEmpty();
            assertThat(answer.statusCode()).isEqualTo(501);
            assertThat(answer.body()).isEqualTo("{\"detail\":\"Not implemented\"}");
        }
    }
}
