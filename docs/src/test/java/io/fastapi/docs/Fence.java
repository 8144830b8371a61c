package io.fastapi.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A fenced block of a Markdown file.
 *
 * @param file the file
 * @param line the line of the opening fence, from 1
 * @param language the first word behind it
 * @param attributes the other words, {@code name=value}
 * @param text the lines between the fences
 */
record Fence(Path file, int line, String language, Map<String, String> attributes, String text) {

    private static final String MARK = "```";

    /** The blocks of the README, the contributor's guide and all pages. */
    static List<Fence> all() {
        Path docs = Path.of("").toAbsolutePath();
        List<Path> files =
                new ArrayList<>(List.of(docs.resolveSibling("README.md"), docs.resolveSibling("CONTRIBUTING.md")));
        try (Stream<Path> pages = Files.walk(docs)) {
            pages.filter(page -> page.toString().endsWith(".md")).sorted().forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().flatMap(file -> of(file).stream()).toList();
    }

    /** The blocks of one file. */
    static List<Fence> of(Path file) {
        List<String> lines = lines(file);
        List<Fence> fences = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(MARK)) {
                continue;
            }
            if (open < 0) {
                open = i;
            } else {
                fences.add(of(file, open, lines.subList(open, i)));
                open = -1;
            }
        }
        return fences;
    }

    private static Fence of(Path file, int open, List<String> lines) {
        String[] words = lines.get(0).substring(MARK.length()).strip().split(" +");
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            attributes.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        return new Fence(file, open + 1, words[0], attributes, String.join("\n", lines.subList(1, lines.size())));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return this.file.getFileName() + ":" + this.line;
    }
}
