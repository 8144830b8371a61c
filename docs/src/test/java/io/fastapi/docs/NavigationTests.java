package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Ddocs.write} writes the ends of the pages. */
class NavigationTests {

    @Test
    void everyPageIsInTheNavigationOnce() throws IOException {
        Map<String, Long> listed =
                Navigation.pages().stream().collect(Collectors.groupingBy(page -> page, Collectors.counting()));
        assertThat(listed).allSatisfy((page, times) -> assertThat(times).isOne());
        try (Stream<Path> pages = Files.walk(Navigation.PAGES)) {
            List<String> files = pages.filter(page -> page.toString().endsWith(".md"))
                    .map(page -> Navigation.PAGES.relativize(page).toString())
                    .toList();
            assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    static List<String> pages() {
        return Navigation.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageEndsWithLinksToTheOneBeforeAndTheNext(String page) {
        Path file = Navigation.PAGES.resolve(page);
        String wanted = Navigation.withoutFooter(Navigation.read(file)) + Navigation.footer(page);
        if (Navigation.isWriting()) {
            Navigation.write(file, wanted);
        }
        assertThat(Navigation.read(file)).isEqualTo(wanted);
    }
}
