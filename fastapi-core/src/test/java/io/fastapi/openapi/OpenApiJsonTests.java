package io.fastapi.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiJsonTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1} | '' | {\"a\":1}",
                "{\"a\":1} | /api | {\"a\":1,\"servers\":[{\"url\":\"/api\"}]}",
                "{\"servers\":[{\"url\":\"/v1\"}],\"a\":1} | /api"
                        + " | {\"servers\":[{\"url\":\"/api\"},{\"url\":\"/v1\"}],\"a\":1}",
                "{\"servers\":[{\"url\":\"/v1\"},{\"url\":\"/api\"}]} | /api"
                        + " | {\"servers\":[{\"url\":\"/v1\"},{\"url\":\"/api\"}]}",
            })
    void theRootPathIsTheFirstServerUnlessItIsListed(String document, String rootPath, String expected) {
        ObjectNode tree = (ObjectNode) new JsonMapper().readTree(document);
        assertThat(OpenApiJson.withServer(tree, rootPath)).hasToString(expected);
        assertThat(tree).hasToString(document);
    }
}
