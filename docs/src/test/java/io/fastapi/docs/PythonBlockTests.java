package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A Python block with {@code file=guide/cors.py} is that program, whole, which the real FastAPI has run. */
class PythonBlockTests {

    static Stream<Fence> pythonBlocks() {
        return Fence.all().stream()
                .filter(fence ->
                        fence.language().equals("python") && fence.attributes().containsKey("file"));
    }

    @ParameterizedTest
    @MethodSource("pythonBlocks")
    void aPythonBlockIsAProgramThatWasRun(Fence block) {
        Path file = Path.of("src/test/python", block.attributes().get("file"));
        assertThat(block.text()).isEqualTo(Navigation.read(file).strip());
    }
}
