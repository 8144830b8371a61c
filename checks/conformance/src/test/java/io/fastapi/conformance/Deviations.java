package io.fastapi.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cases that differ on purpose: the rows of the table in {@code deviations.md}. */
record Deviations(Set<Case> cases) {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z_]+)` \\| `` ?(.+?) ?`` \\| (\\S.*) \\|$", Pattern.MULTILINE);

    /** A twin and the name of one of its cases. */
    record Case(String twin, String id) {}

    static Deviations read() {
        try {
            String text = Files.readString(Path.of("deviations.md"));
            return new Deviations(
                    ROW.matcher(text).results().map(Deviations::row).collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case row(MatchResult row) {
        return new Case(row.group(1), row.group(2));
    }

    boolean contains(String twin, String id) {
        return this.cases.contains(new Case(twin, id));
    }
}
