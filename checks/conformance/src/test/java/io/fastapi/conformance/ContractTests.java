package io.fastapi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.openapi.contract.OpenApiContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents of FastAPI compared with themselves: whatever they hold, nothing changed. */
class ContractTests {

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("golden"))) {
            return files.filter(file -> file.toString().endsWith(".openapi.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentHasNoChangesToItself(Path file) {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(file);
        assertThat(OpenApiContract.changes(document, document.deepCopy())).isEmpty();
    }
}
