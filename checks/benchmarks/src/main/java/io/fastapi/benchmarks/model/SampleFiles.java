package io.fastapi.benchmarks.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Files that servers are asked for: JSON, each a text of a length of its own. */
public final class SampleFiles {

    private static final Map<String, Integer> SIZES =
            Map.of("small.json", 1024, "medium.json", 100 * 1024, "large.json", 10 * 1024 * 1024);

    private SampleFiles() {}

    /** Writes them to a new directory, which goes when the process ends. */
    public static Path directory() {
        try {
            Path directory = Files.createTempDirectory("benchmark-files");
            directory.toFile().deleteOnExit();
            for (Map.Entry<String, Integer> file : SIZES.entrySet()) {
                Path path = directory.resolve(file.getKey());
                Files.writeString(path, '"' + "a".repeat(file.getValue() - 2) + '"');
                path.toFile().deleteOnExit();
            }
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
