package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A Chinese page shows the same snippets as the English one, so that it cannot be older. */
class ChineseTests {

    private static final Path CHINESE = Path.of("pages/zh");

    private record Snippet(String language, Map<String, String> attributes, String text) {}

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(CHINESE)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(CHINESE::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aChinesePageShowsTheSameSnippets(Path page) {
        assertThat(snippets(CHINESE.resolve(page))).isEqualTo(snippets(Navigation.PAGES.resolve(page)));
    }

    @Test
    void theChineseReadmeShowsTheSameSnippets() {
        assertThat(snippets(Path.of("../README.zh.md"))).isNotEmpty().isEqualTo(snippets(Path.of("../README.md")));
    }

    @Test
    void theWholeGuideIsThereInChinese() throws IOException {
        try (Stream<Path> guide = Files.list(Navigation.PAGES.resolve("guide"))) {
            assertThat(pages())
                    .containsAll(
                            guide.map(page -> Navigation.PAGES.relativize(page)).toList());
        }
    }

    private static List<Snippet> snippets(Path file) {
        return Fence.of(file).stream()
                .map(fence -> new Snippet(fence.language(), fence.attributes(), fence.text()))
                .toList();
    }
}
