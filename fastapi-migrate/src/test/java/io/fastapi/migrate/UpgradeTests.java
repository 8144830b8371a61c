package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.migrate.document.ServiceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What older versions of FastAPI and pydantic 2 wrote, and what today's writes. */
class UpgradeTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static ServiceDocument document(String component) {
        return ServiceDocument.of(
                "{\"openapi\": \"3.1.0\", \"paths\": {}, \"components\": {\"schemas\": {\"A\": " + component + "}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'const':'a','title':'A','type':'string'} | {'title':'A','type':'string','enum':['a']}",
                "{'properties':{'a':{'type':'object'}}} | {'properties':{'a':{'type':'object','additionalProperties':true}}}",
                "{'items':{'allOf':[{'$ref':'#/B'}],'default':1}} | {'items':{'$ref':'#/B','default':1}}",
                "{'items':{'type':'string','format':'binary'}}"
                        + " | {'items':{'type':'string','contentMediaType':'application/octet-stream'}}",
                "{'anyOf':[{'const':'a','enum':['a'],'type':'string'}]} | {'anyOf':[{'const':'a','type':'string'}]}",
                "{'anyOf':[{'const':3}]} | {'anyOf':[{'const':3,'type':'integer'}]}",
                "{'items':{'type':'string','pattern':'^(?!^[-+.]*$)[+-]?0*\\\\d*\\\\.?\\\\d*$'}} | {'items':{'type':'string'}}",
            })
    void isBroughtToTodaysFormAndListed(String old, String today) {
        ServiceDocument document = document(old.replace('\'', '"'));

        assertThat((JsonNode) document.schemas().get("A")).isEqualTo(JSON.readTree(today.replace('\'', '"')));
        assertThat(document.upgrades()).hasSize(1).allMatch(line -> line.endsWith("(1 times)"));
    }

    @Test
    void ofADocumentOfTodayOnlyThePatternOfDecimalsIsTakenAway() {
        String errors = ", \"ValidationError\": {\"properties\": {\"loc\": {}, \"ctx\": {}}}}}}";
        String json = "{\"openapi\": \"3.1.0\", \"paths\": {}, \"components\": {\"schemas\": {\"A\": {\"properties\": {"
                + "\"a\": {\"type\": \"object\"}, \"b\": {\"type\": \"string\", \"pattern\": \"^(?!^[-+.]*$)[+-]?0*x\"}}}"
                + errors;

        ServiceDocument document = ServiceDocument.of(json);

        assertThat((JsonNode) document.schemas().get("A"))
                .isEqualTo(JSON.readTree("{\"properties\":{\"a\":{\"type\":\"object\"},\"b\":{\"type\":\"string\"}}}"));
        assertThat(document.upgrades()).containsExactly("the text of a Decimal had a \"pattern\" (1 times)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type':'object','properties':{}}",
                "{'enum':['a'],'title':'A','type':'string'}",
                "{'allOf':[{'$ref':'#/B'},{'$ref':'#/C'}]}",
                "{'type':'string','pattern':'^a$'}",
                "{'default':{'const':'a'},'type':'string'}",
            })
    void todaysFormIsLeftAsItIs(String schema) {
        ServiceDocument document = document(schema.replace('\'', '"'));

        assertThat((JsonNode) document.schemas().get("A")).isEqualTo(JSON.readTree(schema.replace('\'', '"')));
        assertThat(document.upgrades()).isEmpty();
    }
}
