package io.fastapi.docs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every difference to FastAPI, from the list that the recorded answers are compared with. */
final class DeviationsPage {

    private static final Path LIST = Path.of("../checks/conformance/deviations.md");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| `` (.*) `` \\| (.*) \\|");

    private static final String HEAD = """
            # Every difference to FastAPI

            Made of [`deviations.md`](../../checks/conformance/deviations.md), the list that the recorded answers of FastAPI are compared
            with: what is not on it is answered as FastAPI answers it, or a bug. One table has the differences in what clients receive,
            the last one those in how a program is written.
            """;

    private DeviationsPage() {}

    static ReferencePage make() {
        String list = Navigation.read(LIST);
        List<String> lines = list.lines().toList();
        return new ReferencePage(
                "reference-deviations.md",
                HEAD
                        + answers("Answers that differ on purpose", between(lines, "## On purpose", "## "))
                        + section("Beyond recorded answers", lines, "## On purpose, and not replayed")
                        + section("What a port writes differently", lines, "## What a port writes differently")
                        + answers("Known bugs", between(lines, "## Open", "## ")));
    }

    /** A row for each reason, with the recorded programs and requests that show it. */
    private static String answers(String title, List<String> lines) {
        Map<String, Map<String, StringBuilder>> cases = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                cases.computeIfAbsent(row.group(3), reason -> new TreeMap<>())
                        .computeIfAbsent(row.group(1), twin -> new StringBuilder())
                        .append(" `` ")
                        .append(row.group(2))
                        .append(" ``");
            }
        }
        if (cases.isEmpty()) {
            return "\n## " + title + "\n\nNone.\n";
        }
        return cases.entrySet().stream()
                .map(reason -> "| " + reason.getKey() + " | "
                        + reason.getValue().entrySet().stream()
                                .map(twin -> "`" + twin.getKey() + "`:" + twin.getValue())
                                .collect(Collectors.joining("; "))
                        + " |\n")
                .collect(Collectors.joining(
                        "",
                        "\n## " + title + "\n\n| difference | recorded program and requests |\n| --- | --- |\n",
                        ""));
    }

    private static String section(String title, List<String> lines, String heading) {
        String text = String.join("\n", between(lines, heading, "## ")).strip();
        return "\n## " + title + "\n\n" + text.replace("](../", "](../../checks/") + "\n";
    }

    private static List<String> between(List<String> lines, String heading, String next) {
        List<String> after = lines.subList(lines.indexOf(heading) + 1, lines.size());
        return after.stream().takeWhile(line -> !line.startsWith(next)).toList();
    }
}
