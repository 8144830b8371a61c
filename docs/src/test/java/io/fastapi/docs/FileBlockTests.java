package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An HTML block is a file of {@code src/test/resources}, {@code file=templates/item.html}, which an application serves; a YAML block
 * with {@code file=jwt/application.yml} is one with which the application of that folder is started.
 */
class FileBlockTests {

    static Stream<Fence> fileBlocks() {
        return Fence.all().stream()
                .filter(fence -> fence.language().equals("html")
                        || (fence.language().equals("yaml")
                                && fence.attributes().containsKey("file")));
    }

    @ParameterizedTest
    @MethodSource("fileBlocks")
    void aBlockIsAFileThatTheApplicationUses(Fence block) throws IOException {
        assertThat(block.attributes()).as("attributes of " + block).containsKey("file");
        Path file = Path.of("src/test/resources", block.attributes().get("file"));
        assertThat(block.text()).isEqualTo(Files.readString(file).strip());
    }
}
