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
    void theClassesOfEachNumberOfInputsAreWhatTheGeneratorWrites(@TempDir Path compiled, @TempDir Path written)
            throws Exception {
        List<String> sources;
        try (Stream<Path> files = Files.list(Path.of("src/arity"))) {
            sources = files.map(Path::toString).toList();
        }
        run("javac", Stream.concat(Stream.of("-d", compiled.toString()), sources.stream()));
        run("java", Stream.of("-cp", compiled.toString(), "arity.GenerateArity", written.toString()));
        try (Stream<Path> files = Files.walk(written)) {
            List<Path> generated = files.filter(Files::isRegularFile).toList();
            assertThat(generated)
                    .hasSizeGreaterThan(18)
                    .allSatisfy(file ->
                            assertThat(words(file)).isEqualTo(words(SOURCES.resolve(written.relativize(file)))));
        }
    }

    private static void run(String program, Stream<String> arguments) throws Exception {
        String path = Path.of(System.getProperty("java.home"), "bin", program).toString();
        List<String> command = Stream.concat(Stream.of(path), arguments).toList();
        assertThat(new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Without white space and the stars of Javadoc: the formatter decides about lines. */
    private static String words(Path file) throws IOException {
        return Files.readString(file).replaceAll("[\\s*]+", "");
    }
}
