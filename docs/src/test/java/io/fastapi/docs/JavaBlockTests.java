package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A Java block names the region that it shows, {@code include=pathparameters/Main.java#main}, of a source file below this package:
 * what stands between {@code // tag::main[]} and {@code // end::main[]}. Where the imports are not in it, the page also shows
 * the beginning of the file, {@code head=pathparameters/Main.java}: from the imports to the first region.
 */
class JavaBlockTests {

    private static final Path SOURCES = Path.of("src/test/java/io/fastapi/docs");

    static Stream<Fence> javaBlocks() {
        return Fence.all().stream().filter(fence -> fence.language().equals("java"));
    }

    @ParameterizedTest
    @MethodSource("javaBlocks")
    void aJavaBlockIsARegionOrTheHeadOfATestedSource(Fence block) throws IOException {
        assertThat(block.attributes().keySet()).as("attributes of " + block).containsAnyOf("head", "include");

        String file = block.attributes().get("head");
        assertThat(block.text())
                .isEqualTo((file == null) ? region(block.attributes().get("include")) : head(file));
    }

    static Set<Part> filesOfPages() {
        return javaBlocks().map(Part::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A page and a file of which it shows something. */
    private record Part(Path page, String file) {

        static Part of(Fence block) {
            String shown =
                    block.attributes().getOrDefault("head", block.attributes().getOrDefault("include", ""));
            return new Part(block.file(), shown.split("#")[0]);
        }

        /** The lines of the file that the page shows, with markers between them. */
        List<String> shown() {
            return javaBlocks()
                    .filter(block -> of(block).equals(this))
                    .flatMap(block -> block.text().lines())
                    .map(String::strip)
                    .toList();
        }
    }

    /** A reader who copies all of it has a file that compiles; of tests, the imports are enough. */
    @ParameterizedTest
    @MethodSource("filesOfPages")
    void aPageShowsAFileWithItsImportsAndAMainWhole(Part part) throws IOException {
        List<String> lines = Files.readAllLines(SOURCES.resolve(part.file())).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("// ") && !line.startsWith("package "))
                .toList();
        List<String> wanted = part.file().endsWith("/Main.java")
                ? lines.subList(0, lines.size() - 1)
                : lines.stream().filter(line -> line.startsWith("import ")).toList();
        assertThat(part.shown()).as(part.toString()).containsAll(wanted);
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

    /** From the imports to the first region. */
    private static String head(String file) throws IOException {
        List<String> lines = Files.readAllLines(SOURCES.resolve(file));
        List<String> before = lines.stream()
                .takeWhile(line -> !line.strip().startsWith("// tag::"))
                .dropWhile(line -> !line.startsWith("import "))
                .toList();
        return String.join("\n", before).strip();
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
