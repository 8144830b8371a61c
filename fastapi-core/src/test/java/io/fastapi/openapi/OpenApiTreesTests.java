package io.fastapi.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTreesTests {

    private static ObjectNode tree(String json) {
        return (ObjectNode) new JsonMapper().readTree(json.replace('\'', '"'));
    }

    private static List<String> ids(ObjectNode document) {
        List<String> ids = new ArrayList<>();
        OpenApiTrees.eachOperation(
                document,
                (path, operation) -> ids.add(operation.path("operationId").asString("-")));
        return ids;
    }

    @Test
    void operationsOfOneIdGetTheirMethodAndANumber() {
        ObjectNode document = tree("""
                {'paths': {'/a': {'get': {'operationId': 'a'}, 'post': {'operationId': 'a'}},
                           '/b': {'get': {'operationId': 'a'}, 'put': {'operationId': 'a_post'}, 'head': {}, 'patch': {}},
                           '/c': {'get': {'operationId': 'own'}}},
                 'webhooks': {'a': {'put': {'operationId': 'a'}}}}""");

        assertThat(ids(OpenApiTrees.withUniqueIds(document)))
                .containsExactly("a_get", "a_post_2", "a_get_2", "a_post", "-", "-", "own", "a_put");
    }

    @Test
    void webhooksWithoutATagGetOne() {
        ObjectNode document = tree("""
                {'paths': {'/a': {'get': {}}},
                 'webhooks': {'a': {'post': {}}, 'b': {'post': {'tags': []}}, 'c': {'post': {'tags': ['own']}}}}""");

        assertThat(OpenApiTrees.withWebhookTag(document, "webhooks")).isEqualTo(tree("""
                {'paths': {'/a': {'get': {}}},
                 'webhooks': {'a': {'post': {'tags': ['webhooks']}}, 'b': {'post': {'tags': ['webhooks']}},
                              'c': {'post': {'tags': ['own']}}}}"""));
    }

    @Test
    void enumsOfSeveralTypesBecomeAChoice() {
        ObjectNode document = tree("""
                {'components': {'schemas': {
                  'Shade': {'title': 'Shade', 'enum': ['dark', 1, null, 'light', 2.5, true]},
                  'Word': {'properties': {'enum': {'enum': ['a', null], 'title': 'Enum'},
                                          'default': {'enum': [1, null], 'default': null}}},
                  'Typed': {'type': 'string', 'enum': ['a']}, 'Only': {'enum': [null]}, 'Texts': {'enum': ['a', 'b']},
                  'Shown': {'example': {'enum': ['a', null]}, 'x-own': {'enum': ['a', null]}}}}}""");

        assertThat(OpenApiTrees.withTypedEnums(document)).isEqualTo(tree("""
                {'components': {'schemas': {
                  'Shade': {'title': 'Shade', 'anyOf': [
                    {'enum': ['dark', 'light'], 'type': 'string'}, {'enum': [1], 'type': 'integer'}, {'type': 'null'},
                    {'enum': [2.5], 'type': 'number'}, {'enum': [true], 'type': 'boolean'}]},
                  'Word': {'properties': {
                    'enum': {'title': 'Enum', 'anyOf': [{'enum': ['a'], 'type': 'string'}, {'type': 'null'}]},
                    'default': {'default': null, 'anyOf': [{'enum': [1], 'type': 'integer'}, {'type': 'null'}]}}},
                  'Typed': {'type': 'string', 'enum': ['a']}, 'Only': {'enum': [null]}, 'Texts': {'enum': ['a', 'b']},
                  'Shown': {'example': {'enum': ['a', null]}, 'x-own': {'enum': ['a', null]}}}}}"""));
    }

    @Test
    void defaultsOfUnionsAreLeftOut() {
        ObjectNode document = tree("""
                {'size': {'anyOf': [{'type': 'integer'}, {'type': 'string'}], 'default': 1},
                 'maybe': {'anyOf': [{'type': 'integer'}, {'type': 'null'}], 'default': 1}, 'plain': {'default': 1}}""");

        assertThat(OpenApiTrees.withoutUnionDefaults(document)).isEqualTo(tree("""
                {'size': {'anyOf': [{'type': 'integer'}, {'type': 'string'}]},
                 'maybe': {'anyOf': [{'type': 'integer'}, {'type': 'null'}], 'default': 1}, 'plain': {'default': 1}}"""));
    }

    @Test
    void filesHaveAFormat() {
        ObjectNode document = tree("""
                {'file': {'type': 'string', 'contentMediaType': 'application/octet-stream'},
                 'text': {'type': 'string', 'contentMediaType': 'application/octet-stream', 'contentEncoding': 'base64'}}""");

        assertThat(OpenApiTrees.withBinaryFormat(document)).isEqualTo(tree("""
                {'file': {'type': 'string', 'contentMediaType': 'application/octet-stream', 'format': 'binary'},
                 'text': {'type': 'string', 'contentMediaType': 'application/octet-stream', 'contentEncoding': 'base64'}}"""));
    }

    @Test
    void streamsAreDescribedAsTexts() {
        ObjectNode document = tree("""
                {'200': {'content': {'text/event-stream': {'itemSchema': {'type': 'object'}}, 'a/b': {'schema': {}}}}}""");

        assertThat(OpenApiTrees.withTextStreams(document)).isEqualTo(tree("""
                {'200': {'content': {'text/event-stream': {'schema': {'type': 'string'}}, 'a/b': {'schema': {}}}}}"""));
    }
}
