package io.fastapi.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the real FastAPI answered, written by {@code record.py}. */
record Golden(String twin, List<Exchange> exchanges) {

    private static final int BEFORE = 8;
    private static final int AFTER = 6;
    private static final Path FOLDER = Path.of("golden");

    /** Keeps numbers as they are written, so that a document can be made compact again. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The names of all recorded twins. */
    static Set<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json") && !file.endsWith(".openapi.json"))
                    .map(file -> file.replace(".json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Golden of(String twin) {
        return JSON.readValue(FOLDER.resolve(twin + ".json"), Golden.class);
    }

    /** The bytes of the body that FastAPI sent. */
    static byte[] body(Exchange.Response response) throws Exception {
        String document = response.document();
        if (document == null) {
            return response.bytes();
        }
        String text = Files.readString(FOLDER.resolve(document));
        return JSON.writeValueAsString(JSON.readTree(text)).getBytes(StandardCharsets.UTF_8);
    }

    /** Where two JSON documents, laid out for reading, begin to differ. */
    static String firstDifference(byte[] expected, byte[] actual) {
        List<String> theirs = lines(expected);
        List<String> ours = lines(actual);
        int line = 0;
        while (line < theirs.size() && line < ours.size() && theirs.get(line).equals(ours.get(line))) {
            line++;
        }
        return "%nline %d%n%sFastAPI:%n%sours:%n%s"
                .formatted(
                        line + 1,
                        part(theirs, line - BEFORE, line),
                        part(theirs, line, line + AFTER),
                        part(ours, line, line + AFTER));
    }

    private static List<String> lines(byte[] json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(JSON.readTree(json))
                    .lines()
                    .toList();
        } catch (JacksonException notJson) {
            return List.of(new String(json, StandardCharsets.UTF_8));
        }
    }

    private static String part(List<String> lines, int from, int to) {
        StringBuilder part = new StringBuilder();
        for (int i = Math.max(from, 0); i < Math.min(to, lines.size()); i++) {
            part.append("  ").append(lines.get(i)).append(System.lineSeparator());
        }
        return part.toString();
    }
}
