package io.fastapi.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order of the pages: that of the site's {@code mkdocs.yml}. */
final class Navigation {

    static final Path PAGES = Path.of("pages");

    private static final Pattern ENTRY = Pattern.compile("\\s+- (?:[^:]+: )?(\\S+\\.md)");
    private static final Pattern FOOTER = Pattern.compile("\n---\n\n(?:Previous|Next|上一页|下一页): .*\n\\z");

    private Navigation() {}

    /** The pages in their order, relative to {@code pages}. */
    static List<String> pages() {
        return read(Path.of("site/mkdocs.yml"))
                .lines()
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .map(entry -> entry.group(1))
                .filter(page -> Files.exists(PAGES.resolve(page)))
                .toList();
    }

    /** The links to the page before and the next one, for the end of a page. */
    static String footer(String page) {
        boolean translated = isTranslated(page);
        List<String> pages = pages().stream()
                .filter(other -> isTranslated(other) == translated)
                .toList();
        int place = pages.indexOf(page);
        return Stream.of(
                        neighbour(pages, place - 1, translated ? "上一页" : "Previous", page),
                        neighbour(pages, place + 1, translated ? "下一页" : "Next", page))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ", "\n---\n\n", "\n"));
    }

    /** Whether a page is in Chinese. */
    static boolean isTranslated(String page) {
        return page.startsWith("zh/");
    }

    private static Optional<String> neighbour(List<String> pages, int place, String word, String from) {
        if (place < 0 || place >= pages.size()) {
            return Optional.empty();
        }
        String page = pages.get(place);
        Path folder = Path.of(from).getParent();
        Path link = (folder == null) ? Path.of(page) : folder.relativize(Path.of(page));
        return Optional.of(word + ": [" + title(page) + "](" + link + ")");
    }

    private static String title(String page) {
        return read(PAGES.resolve(page))
                .lines()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .orElseThrow()
                .substring(2);
    }

    /** A page without these links. */
    static String withoutFooter(String text) {
        return FOOTER.matcher(text).replaceFirst("");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether pages are to be written instead of compared: {@code -Ddocs.write}. */
    static boolean isWriting() {
        return System.getProperty("docs.write") != null;
    }
}
