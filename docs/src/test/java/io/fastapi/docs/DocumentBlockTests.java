package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON block that carries {@code openapi=bodyexamples.Main at=/components/schemas/Item} is that part of the application's
 * {@code /openapi.json}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentBlockTests {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Applications applications = new Applications();

    static Stream<Fence> documentBlocks() {
        return Fence.all().stream()
                .filter(fence -> fence.attributes().containsKey("openapi"))
                .filter(fence -> !fence.file().toString().contains("/zh/"));
    }

    @AfterAll
    void stop() {
        this.applications.close();
    }

    @ParameterizedTest
    @MethodSource("documentBlocks")
    void theDocumentOfTheApplicationHoldsIt(Fence block) throws Exception {
        assertThat(block.attributes()).as("attributes of " + block).containsKey("at");

        int port = this.applications.port(block.attributes().get("openapi"));
        JsonNode document = MAPPER.readTree(new CurlCommand("curl localhost:8080/openapi.json").run(port));
        assertThat(document.at(block.attributes().get("at"))).isEqualTo(MAPPER.readTree(block.text()));
    }
}
