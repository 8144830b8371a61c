package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A link of a Markdown file of this repository leads to a file that is there, and its anchor to a heading of it. */
class LinkTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern NO_PART_OF_AN_ANCHOR = Pattern.compile("[^\\p{L}\\p{N}_ -]");
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".venv", ".git");

    static Stream<Path> markdown() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.iterate(file, path -> path != null, Path::getParent)
                            .noneMatch(path -> NOT_OURS.contains(String.valueOf(path.getFileName()))))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("markdown")
    void noLinkLeadsNowhere(Path file) {
        assertThat(links(file).filter(link -> !isAlive(file, link))).isEmpty();
    }

    /** What a page links of this repository. */
    static Stream<String> links(Path file) {
        return text(file).stream()
                .map(line -> CODE.matcher(line).replaceAll("code"))
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://"));
    }

    private static boolean isAlive(Path file, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || Files.isDirectory(target) || anchors(target).contains(parts[1]);
    }

    /** As repository viewers make them of headings. */
    private static Set<String> anchors(Path file) {
        return text(file).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading ->
                        NO_PART_OF_AN_ANCHOR.matcher(heading).replaceAll("").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** The lines outside of fences. */
    private static List<String> text(Path file) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Navigation.read(file).lines().toList()) {
            if (line.startsWith("```")) {
                inside = !inside;
            } else if (!inside) {
                lines.add(line);
            }
        }
        return lines;
    }
}
