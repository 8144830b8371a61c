package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A Java block names the region that it shows, {@code include=firststeps/Main.java#hello}, of a source file below this package:
 * what stands between {@code // tag::hello[]} and {@code // end::hello[]}.
 */
class JavaBlockTests {

    private static final Path SOURCES = Path.of("src/test/java/io/fastapi/docs");

    static Stream<Fence> javaBlocks() {
        return Fence.all().stream().filter(fence -> fence.language().equals("java"));
    }

    @ParameterizedTest
    @MethodSource("javaBlocks")
    void aJavaBlockIsARegionOfATestedSource(Fence block) throws IOException {
        assertThat(block.attributes()).as("attributes of " + block).containsKey("include");

        assertThat(block.text()).isEqualTo(region(block.attributes().get("include")));
    }

    @Test
    void aRegionThatIsNotThereIsReported() {
        assertThatThrownBy(() -> region("readme/Main.java#nothing")).hasMessageContaining("readme/Main.java#nothing");
    }

    private static String region(String include) throws IOException {
        String[] parts = include.split("#");
        List<String> lines = Files.readAllLines(SOURCES.resolve(parts[0]));
        int start = indexOf(lines, "// tag::" + parts[1] + "[]");
        int end = indexOf(lines, "// end::" + parts[1] + "[]");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("There is no region " + include);
        }
        return String.join("\n", lines.subList(start + 1, end)).stripIndent().strip();
    }

    private static int indexOf(List<String> lines, String marker) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(marker)) {
                return i;
            }
        }
        return -1;
    }
}
