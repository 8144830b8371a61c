package io.fastapi.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.types.TypeAdapters;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The answers are those of {@code jsonable_encoder(OpenAPI(**document), by_alias=True, exclude_none=True)}. */
class OpenApiModelsTests {

    private static ObjectNode ordered(String rest) {
        return OpenApiModels.ordered(tree("{'info':{'version':'1','title':'T'},'openapi':'3.1.0'" + rest + "}"));
    }

    private static ObjectNode tree(String json) {
        return (ObjectNode) new JsonMapper().readTree(json.replace('\'', '"'));
    }

    private static String text(JsonNode node) {
        return new String(TypeAdapters.defaults().untyped().toJson(node), StandardCharsets.UTF_8).replace('"', '\'');
    }

    private static String operation(String rest) {
        ObjectNode document = ordered(",'paths':{'/':{'post':{'operationId':'i','summary':'s'" + rest + "}}}");
        return text(document.at("/paths/~1/post"));
    }

    @Test
    void membersOfTheDocumentHaveTheOrderOfItsModel() {
        assertThat(text(ordered(",'tags':[],'x-more':1,'paths':{}")))
                .isEqualTo("{'openapi':'3.1.0','info':{'title':'T','version':'1'},'paths':{},'tags':[],'x-more':1}");
    }

    @Test
    void boundsOfComponentsAreFloats() {
        ObjectNode document = ordered(",'components':{'schemas':{'A':{'title':'A','minimum':1,'type':'integer'}}}");
        assertThat(text(document.at("/components/schemas/A")))
                .isEqualTo("{'type':'integer','minimum':1.0,'title':'A'}");
    }

    @Test
    void anOperationThatNeedsNoConversionIsOrdered() {
        assertThat(operation(",'responses':{'200':{'content':{},'description':'d'}},'tags':['t']"))
                .isEqualTo("{'tags':['t'],'summary':'s','operationId':'i',"
                        + "'responses':{'200':{'description':'d','content':{}}}}");
    }

    @Test
    void anOperationWithParametersStaysAsItWasBuilt() {
        String parameters = ",'parameters':[{'name':'q','in':'query','schema':{'title':'Q','minimum':1}}]";
        assertThat(operation(parameters)).isEqualTo("{'operationId':'i','summary':'s'" + parameters + "}");
    }

    @Test
    void anOperationThatIsNoneStaysAsItWasBuilt() {
        assertThat(operation(",'tags':[1]")).isEqualTo("{'operationId':'i','summary':'s','tags':[1]}");
    }

    @Test
    void anAnswerThatIsNoneStaysAsItWasBuiltInAnOrderedOperation() {
        assertThat(operation(",'responses':{'200':{'headers':{},'content':{}}}"))
                .isEqualTo("{'summary':'s','operationId':'i','responses':{'200':{'headers':{},'content':{}}}}");
    }

    @Test
    void wrongFactsOfTheApplicationAreNamed() {
        assertThatThrownBy(() -> ordered(",'tags':[{'description':'no name'}]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tags");
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com, http://example.com/",
        "HTTPS://User@Example.COM?x=1, https://User@example.com/?x=1",
        "https://example.com/a/B#C, https://example.com/a/B#C",
        "mailto:a@b.c, mailto:a@b.c",
        "/v1, /v1",
    })
    void urlsAreNormalized(String url, String normalized) {
        assertThat(Urls.normalized(url)).isEqualTo(normalized);
    }
}
