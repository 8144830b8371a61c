package io.fastapi.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is said of two documents that are written by hand, as other versions and other tools write them. */
class ContractDocumentsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static ObjectNode json(String json) {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }

    private static List<String> breaking(ObjectNode known, ObjectNode now) {
        return OpenApiContract.changes(known, now).stream()
                .filter(OpenApiChange::isBreaking)
                .map(OpenApiChange::toString)
                .toList();
    }

    private static List<String> all(ObjectNode known, ObjectNode now) {
        return OpenApiContract.changes(known, now).stream()
                .map(OpenApiChange::toString)
                .toList();
    }

    private static ObjectNode paths(String... paths) {
        ObjectNode document = json("{'openapi': '3.1.0', 'paths': {}}");
        for (String path : paths) {
            ((ObjectNode) document.get("paths")).set(path, json("{'get': {'operationId': '" + path + "'}}"));
        }
        return document;
    }

    @Test
    void operationsSideBySideWhosePathsDifferInTheNameOfAVariableAreTwo() {
        ObjectNode both = paths("/i/{id}", "/i/{name}");
        assertThat(all(both, both.deepCopy())).isEmpty();
        assertThat(all(both, paths("/i/{id}"))).containsExactly("GET /i/{name} was removed");
        assertThat(all(paths("/i/{name}"), both)).containsExactly("GET /i/{id} is new");
        assertThat(breaking(paths("/i/{name}"), both)).isEmpty();
    }

    @Test
    void aVariableOfAnotherNameIsFoundByTheIdOfItsOperation() {
        ObjectNode known = paths("/i/{id}", "/i/{name}");
        ObjectNode now = json("""
                {'openapi': '3.1.0', 'paths': {
                  '/i/{title}': {'get': {'operationId': '/i/{name}'}}, '/i/{number}': {'get': {'operationId': '/i/{id}'}}}}""");
        assertThat(all(known, now)).isEmpty();
    }

    /** A document with an operation whose body, and whose answer, is of the schema. */
    private static ObjectNode sent(String schema) {
        return json("""
                {'openapi': '3.1.0', 'paths': {'/a': {'post': {'operationId': 'a',
                  'requestBody': {'required': true, 'content': {'application/json': {'schema': %s}}}}}},
                 'components': {'schemas': {
                   'Few': {'type': 'string', 'enum': ['a', 'b']}, 'More': {'type': 'string', 'enum': ['a', 'b', 'c']},
                   'Cat': {'type': 'object', 'properties': {'kind': {'const': 'cat'}, 'age': {'type': 'integer'}}},
                   'Dog': {'type': 'object', 'properties': {'kind': {'const': 'dog'}}}}}}""".formatted(schema));
    }

    private static ObjectNode received(String schema) {
        return json("""
                {'openapi': '3.1.0', 'paths': {'/a': {'post': {'operationId': 'a',
                  'responses': {'200': {'content': {'application/json': {'schema': %s}}}}}}},
                 'components': {'schemas': {
                   'Few': {'type': 'string', 'enum': ['a', 'b']}, 'More': {'type': 'string', 'enum': ['a', 'b', 'c']},
                   'Cat': {'type': 'object', 'properties': {'kind': {'const': 'cat'}, 'age': {'type': 'integer'}}},
                   'Dog': {'type': 'object', 'properties': {'kind': {'const': 'dog'}}}}}}""".formatted(schema));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'type':'object','additionalProperties':{},'propertyNames':{'$ref':'#/components/schemas/More'}}"
                        + "| {'type':'object','additionalProperties':{},'propertyNames':{'$ref':'#/components/schemas/Few'}}"
                        + "| body, each name is never \"c\" any more",
                "{'type':'object','additionalProperties':{}} | {'type':'object','additionalProperties':{},'propertyNames':{'minLength':2}}"
                        + "| body, each name has a minLength now, 2",
                "{'type':'object','additionalProperties':{'type':'integer'}} | {'type':'object','patternProperties':{'^a':{'type':'integer'}}}"
                        + "| body, each name has a pattern now, \"^a\"",
                "{'type':'object','patternProperties':{'^a':{'type':'number'}}} | {'type':'object','patternProperties':{'^a':{'type':'integer'}}}"
                        + "| body.* has no decimals any more",
                "{'type':'object','patternProperties':{'^a':{},'^b':{}}} | {'type':'object','patternProperties':{'^a':{'type':'integer'},'^b':{}}}"
                        + "| body.*, like ^a is integer now, and not anything",
                "{'type':'array','items':{'type':'number'}} | {'type':'array','prefixItems':[{'type':'integer'}],'minItems':1,'maxItems':1}"
                        + "| body has a minItems now, 1; body has a maxItems now, 1; body[0] has no decimals any more",
                "{'type':'array','items':{'type':'integer'}} | {'type':'array','minItems':0,'maxItems':0} | body has a minItems now, 0; body has a maxItems now, 0",
                "{'enum':['a',null]} | {'type':'string','enum':['a']} | body is never null any more",
                "{'anyOf':[{'$ref':'#/components/schemas/More'},{'type':'null'}]} | {'$ref':'#/components/schemas/Few'}"
                        + "| body is never \"c\" any more; body is never null any more",
                "{'type':'string'} | {'anyOf':[{'type':'string','format':'date'},{'type':'string','format':'date-time'}]}"
                        + "| body has a format now, \"date\"",
                "{'anyOf':[{'type':'number'},{'type':'string'}]} | {'anyOf':[{'type':'integer'},{'type':'string'}]}"
                        + "| body has no decimals any more",
                "{'anyOf':[{'type':'number'},{'type':'string'},{'type':'boolean'}]} | {'type':'integer'}"
                        + "| body has no decimals any more; body is never string any more; body is never boolean any more",
                "{'type':'string','nullable':true} | {'type':'string'} | body is never null any more",
                "{'$ref':'#/components/schemas/Few'} | {'$ref':'#/components/schemas/Few','maxLength':3} | body has a maxLength now, 3",
                "{'allOf':[{'$ref':'#/components/schemas/Few'}],'nullable':true} | {'allOf':[{'$ref':'#/components/schemas/Few'}]}"
                        + "| body is never null any more",
                "{'type':['string','integer']} | {'type':['string']} | body is never integer any more",
                "{'type':'object'} | {'type':'object','additionalProperties':false} | body has no other members than those of its model any more",
                "{'type':'integer','maximum':2.5} | {'type':'integer','exclusiveMaximum':2} | body has an exclusiveMaximum of 2 in place of a maximum of 2.5",
            })
    void whatTakesLessBreaksInputAndItsReverseDoesNot(String loose, String strict, String what) {
        List<String> expected = List.of(what.split("; ")).stream()
                .map(sentence -> "POST /a, " + sentence)
                .toList();
        assertThat(breaking(sent(loose), sent(strict))).containsExactlyElementsOf(expected);
        assertThat(breaking(sent(strict), sent(loose))).isEmpty();
        assertThat(all(sent(strict), sent(loose))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'type':'integer','exclusiveMinimum':0} | {'type':'integer','minimum':1.0}",
                "{'enum':[1,2],'type':'number'} | {'enum':[1.0,2.0],'type':'number'}",
                "{'type':'integer','exclusiveMaximum':2.5} | {'type':'integer','maximum':2}",
                "{'allOf':[{'$ref':'#/components/schemas/Cat'}]} | {'$ref':'#/components/schemas/Cat'}",
                "{'enum':['a',null]} | {'anyOf':[{'const':'a'},{'type':'null'}]}",
                "{'type':['string','null']} | {'anyOf':[{'type':'string'},{'type':'null'}]}",
                "{'anyOf':[{'type':'string'},{'type':'string','format':'date'}]} | {'type':'string'}",
                "{'oneOf':[{'$ref':'#/components/schemas/Cat'},{'$ref':'#/components/schemas/Dog'}]}"
                        + "| {'oneOf':[{'$ref':'#/components/schemas/Dog'},{'$ref':'#/components/schemas/Cat'}]}",
                "{'type':'object','additionalProperties':{}} | {'type':'object','additionalProperties':{},'propertyNames':{}}",
            })
    void whatIsSaidDifferentlyIsNoChange(String known, String now) {
        assertThat(all(sent(known), sent(now))).isEmpty();
        assertThat(all(sent(now), sent(known))).isEmpty();
        assertThat(all(received(known), received(now))).isEmpty();
    }

    @Test
    void anAnswerMayHaveMoreMembersButNoOtherValues() {
        ObjectNode closed = received("{'type':'object','additionalProperties':false}");
        ObjectNode open = received("{'type':'object'}");
        assertThat(breaking(closed, open)).isEmpty();
        assertThat(all(closed, open))
                .containsExactly("POST /a, answer 200 may have other members than those of its model now");
        ObjectNode few = received("{'anyOf':[{'$ref':'#/components/schemas/Few'},{'type':'integer'}]}");
        ObjectNode more =
                received("{'anyOf':[{'$ref':'#/components/schemas/More'},{'type':'integer'},{'type':'null'}]}");
        assertThat(breaking(few, more))
                .containsExactly("POST /a, answer 200 may be \"c\" now", "POST /a, answer 200 may be null now");
        assertThat(breaking(more, few)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://old.example", "/v1"})
    void aServerThatIsGoneBreaksAndOneThatIsNewDoesNot(String url) {
        ObjectNode without = json("{'openapi': '3.1.0'}");
        ObjectNode with = json("{'openapi': '3.1.0', 'servers': [{'url': '/'}, {'url': '" + url + "'}]}");
        assertThat(breaking(with, without)).containsExactly("server " + url + " was removed");
        assertThat(breaking(without, with)).isEmpty();
        assertThat(all(without, with)).containsExactly("server " + url + " is new");
    }

    @Test
    void howAListIsWrittenInAUrlIsCompared() {
        String list = "{'openapi': '3.1.0', 'paths': {'/a': {'get': {'parameters': [{'name': 'q', 'in': 'query'%s,"
                + " 'schema': {'type': 'array'}}]}}}}";
        ObjectNode each = json(list.formatted(""));
        ObjectNode together = json(list.formatted(", 'style': 'form', 'explode': false"));
        assertThat(all(each, json(list.formatted(", 'style': 'form', 'explode': true"))))
                .isEmpty();
        assertThat(breaking(each, together))
                .containsExactly("GET /a, query parameter 'q' is written as form with all items together,"
                        + " and not as form with each item by itself");
    }

    @Test
    void aWebhookIsCalledSo() {
        ObjectNode known = json("{'openapi': '3.1.0', 'webhooks': {'created': {'post': {}}}}");
        assertThat(all(known, json("{'openapi': '3.1.0'}"))).containsExactly("webhook POST created was removed");
    }

    private static ObjectNode withModels(String paths, String models) {
        return json("{'openapi':'3.1.0','paths':{%s},'components':{'schemas':{%s}}}".formatted(paths, models));
    }

    private static String taking(String path, String schema) {
        return "'%s':{'post':{'operationId':'%s','requestBody':{'content':{'application/json':{'schema':%s}}}}}"
                .formatted(path, path, schema);
    }

    private static String giving(String path, String schema) {
        return "'%s':{'get':{'operationId':'%s','responses':{'200':{'content':{'application/json':{'schema':%s}}}}}}"
                .formatted(path, path, schema);
    }

    private static String model(String name) {
        return "{'$ref':'#/components/schemas/" + name + "'}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'A':{'type':'object','properties':{'a':{'anyOf':[{'$ref':'#/components/schemas/A'},{'type':'null'}]}}}",
                "'A':{'type':'object','properties':{'a':{'allOf':[{'$ref':'#/components/schemas/A'}],'default':null}}}",
                "'A':{'type':'object','properties':{'a':{'$ref':'#/components/schemas/A','minProperties':1}}}",
                "'A':{'anyOf':[{'type':'array','items':{'$ref':'#/components/schemas/A'}},{'type':'object',"
                        + "'additionalProperties':{'$ref':'#/components/schemas/A'}},{'type':'null'}]}",
                "'A':{'anyOf':[{'$ref':'#/components/schemas/A'},{'$ref':'#/components/schemas/A'},{'type':'integer'}]}",
                "'A':{'anyOf':[{'type':'integer'},{'type':'object','additionalProperties':"
                        + "{'anyOf':[{'$ref':'#/components/schemas/A'},{'type':'null'}]}}]}",
                "'A':{'type':'array','items':{'anyOf':[{'$ref':'#/components/schemas/A'},{'$ref':'#/components/schemas/B'}]}},"
                        + "'B':{'type':'array','items':{'anyOf':[{'$ref':'#/components/schemas/B'},{'$ref':'#/components/schemas/A'}]}}",
            })
    void typesThatHoldThemselvesAreCompared(String models) {
        ObjectNode document = withModels(taking("/t", model("A")) + "," + giving("/g", model("A")), models);
        assertThat(all(document, document.deepCopy())).isEmpty();
        ObjectNode now = document.deepCopy();
        ((ObjectNode) now.at("/components/schemas/A")).put("type", "string").remove("anyOf");
        assertThat(breaking(document, now)).isNotEmpty();
    }

    private static final String FEW = "'E':{'type':'string','enum':['a']}";
    private static final String MORE = "'E':{'type':'string','enum':['a','b']}";

    @Test
    void aModelThatChangedIsToldOfEachOperation() {
        String paths = taking("/u", "{'anyOf':[%s,%s]}".formatted(model("A"), model("B"))) + ","
                + giving("/e", model("T")) + "," + giving("/f", model("T"));
        String models = "'A':{'type':'object','properties':{'t':%1$s}},'B':{'type':'object','properties':{'t':%1$s}},"
                        .formatted(model("T"))
                + "'T':{'type':'object','properties':{'e':%s}},".formatted(model("E"));
        assertThat(breaking(withModels(paths, models + FEW), withModels(paths, models + MORE)))
                .containsExactly("GET /e, answer 200.e may be \"b\" now", "GET /f, answer 200.e may be \"b\" now");
    }

    @Test
    void aModelThatChangedIsToldAlsoBehindOneThatHoldsIt() {
        String paths = taking("/u", model("U")) + "," + giving("/t", model("T"));
        String models = "'U':{'type':'object','properties':{'t':%s,'e':%s}},".formatted(model("T"), model("E"))
                + "'T':{'type':'object','properties':{'u':{'type':'array','items':%s}}},".formatted(model("U"));
        assertThat(breaking(withModels(paths, models + FEW), withModels(paths, models + MORE)))
                .containsExactly("GET /t, answer 200.u[].e may be \"b\" now");
    }

    @Test
    void whatIsNoChangeForAParameterIsOneForABody() {
        String query = "'/q':{'get':{'operationId':'q','parameters':[{'name':'q','in':'query','schema':%s}]}},"
                .formatted(model("L"));
        String paths = query + taking("/b", model("L"));
        ObjectNode known = withModels(paths, "'L':{'type':'integer'}");
        ObjectNode now = withModels(paths, "'L':{'type':'string'}");
        assertThat(breaking(known, now)).containsExactly("POST /b, body is string in place of integer");
    }

    @Test
    void fieldsOfAFormAreTexts() {
        String form = "'/f':{'post':{'operationId':'f','requestBody':{'content':{'multipart/form-data':"
                + "{'schema':{'type':'object','properties':{'a':%s}}}}}}}";
        ObjectNode number = withModels(form.formatted("{'type':'integer'}"), "");
        ObjectNode list = withModels(form.formatted("{'type':'array','items':{'type':'integer'},'minItems':2}"), "");
        assertThat(breaking(number, withModels(form.formatted("{'type':'string'}"), "")))
                .isEmpty();
        assertThat(breaking(number, list)).containsExactly("POST /f, body.a has to be there 2 times now");
    }

    @Test
    void theUrlOfACallbackIsWhatItIs() {
        String operation = "'/c':{'post':{'operationId':'c','callbacks':{'done':{'%s':{'post':{}}}}}}";
        assertThat(breaking(withModels(operation.formatted("{$u}"), ""), withModels(operation.formatted("{$v}"), "")))
                .containsExactly("POST /c, callback done POST {$u} was removed");
    }

    @Test
    void modelsThatAreUsedOverAndOverAreComparedOnce() {
        ObjectNode document = sent("{'$ref':'#/components/schemas/M0'}");
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        for (int i = 0; i < 60; i++) {
            String next = "{'$ref':'#/components/schemas/M" + (i + 1) + "'}";
            schemas.set("M" + i, json("{'type':'object','properties':{'left':%s,'right':%s}}".formatted(next, next)));
        }
        schemas.set("M60", json("{'type':'object'}"));
        assertThat(all(document, document.deepCopy())).isEmpty();
    }
}
