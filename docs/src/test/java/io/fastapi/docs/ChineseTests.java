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
import org.junit.jupiter.params.provider.ValueSource;

/** A Chinese page shows the same snippets as the English one, so that it cannot be older, and links Chinese pages. */
class ChineseTests {

    private static final Path CHINESE = Path.of("pages/zh");
    private static final Path README = Path.of("../README.zh.md");

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
        assertThat(snippets(README)).isNotEmpty().isEqualTo(snippets(Path.of("../README.md")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "tutorial"})
    void everyPageIsThereInChinese(String folder) throws IOException {
        try (Stream<Path> english = Files.list(Navigation.PAGES.resolve(folder))) {
            assertThat(pages())
                    .containsAll(english.map(page -> Navigation.PAGES.relativize(page))
                            .toList());
        }
    }

    static Stream<Path> files() throws IOException {
        return Stream.concat(pages().stream().map(CHINESE::resolve), Stream.of(README));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aChinesePageLinksTheChinesePageWhereThereIsOne(Path file) {
        assertThat(LinkTests.links(file).filter(link -> isThereInChinese(file, link)))
                .isEmpty();
    }

    /** Whether a link leads to an English page that is translated. */
    private static boolean isThereInChinese(Path file, String link) {
        Path target = file.toAbsolutePath().resolveSibling(link.split("#")[0]).normalize();
        Path english = Navigation.PAGES.toAbsolutePath();
        return target.startsWith(english) && Files.isRegularFile(CHINESE.resolve(english.relativize(target)));
    }

    private static List<Snippet> snippets(Path file) {
        return Fence.of(file).stream()
                .map(fence -> new Snippet(fence.language(), fence.attributes(), fence.text()))
                .toList();
    }
}
