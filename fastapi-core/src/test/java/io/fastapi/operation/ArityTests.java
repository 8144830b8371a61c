package io.fastapi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArityTests {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void theClassesOfEachNumberOfInputsAreWhatTheGeneratorWrites(@TempDir Path written) throws Exception {
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "src/arity/GenerateArity.java",
                        written.toString())
                .inheritIO()
                .start();
        assertThat(generator.waitFor()).isZero();
        try (Stream<Path> files = Files.walk(written)) {
            List<Path> generated = files.filter(Files::isRegularFile).toList();
            assertThat(generated)
                    .hasSizeGreaterThan(18)
                    .allSatisfy(file ->
                            assertThat(words(file)).isEqualTo(words(SOURCES.resolve(written.relativize(file)))));
        }
    }

    /** Without white space and the stars of Javadoc: the formatter decides about lines. */
    private static String words(Path file) throws IOException {
        return Files.readString(file).replaceAll("[\\s*]+", "");
    }
}
