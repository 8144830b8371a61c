package io.fastapi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the architecture names files that are there, and are as short as it says. */
class ArchitecturePageTests {

    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("docs/architecture.md");
    private static final String CORE = "fastapi-core/src/main/java/io/fastapi/";
    private static final List<String> PLACES =
            List.of(CORE, CORE + "engine/", "fastapi-types/src/main/java/io/fastapi/");
    private static final Pattern FILE = Pattern.compile("`((?:[a-z]+/)+[A-Z]\\w+)`");
    private static final Pattern ROW = Pattern.compile("\\| `((?:[a-z]+/)+[A-Z]\\w+)` \\|.*");
    private static final Pattern STEP = Pattern.compile("\\d\\. .*");

    @Test
    void everyFileThatIsNamedIsThere() throws IOException {
        Matcher file = FILE.matcher(Files.readString(PAGE));
        List<String> named = new ArrayList<>();
        while (file.find()) {
            named.add(file.group(1));
        }
        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(source(name)).exists());
    }

    @Test
    void sixFilesOfLessThan250LinesLeadFromTheExchangeToTheSentBuffer() throws IOException {
        List<String> files = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("### From `handle(exchange)`"))
                .takeWhile(line -> !line.startsWith("### Five walks"))
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();

        assertThat(files)
                .hasSize(6)
                .allSatisfy(file -> assertThat(Files.readAllLines(source(file))).hasSizeLessThan(250));
    }

    @Test
    void aWalkPassesEachFileOnce() throws IOException {
        List<String> walk = new ArrayList<>();
        int walks = 0;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.matches("\\*A .*\\.\\*|\\*Middleware\\.\\*")) {
                walk.clear();
                walks++;
            } else if (STEP.matcher(line).matches()) {
                Matcher file = FILE.matcher(line);
                while (file.find()) {
                    walk.add(file.group(1));
                }
                assertThat(walk).doesNotHaveDuplicates();
            }
        }
        assertThat(walks).isEqualTo(5);
    }

    @Test
    void noMainFileHas300Lines() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            List<Path> sources = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> file.toString().contains("/src/main/")
                            || file.toString().contains("/src/arity/"))
                    .toList();
            assertThat(sources)
                    .hasSizeGreaterThan(500)
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(300));
        }
    }

    private static Path source(String name) {
        return PLACES.stream()
                .map(place -> ROOT.resolve(place + name + ".java"))
                .filter(Files::exists)
                .findFirst()
                .orElse(ROOT.resolve(CORE + name + ".java"));
    }
}
