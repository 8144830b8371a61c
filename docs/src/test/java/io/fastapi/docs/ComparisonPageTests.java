package io.fastapi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonPageTests {

    /** Rows of tables with their heads, which a number belongs to. */
    @Test
    void everyFigureIsARowThatTheBenchmarksPrinted() {
        List<String> printed = Navigation.read(Path.of("../checks/benchmarks/README.md"))
                .lines()
                .toList();
        List<String> lines =
                Navigation.read(Path.of("pages/comparison.md")).lines().toList();
        List<String> figures = lines.subList(lines.indexOf("## Figures"), lines.size()).stream()
                .filter(line -> line.startsWith("|"))
                .toList();
        assertThat(figures).isNotEmpty().isSubsetOf(printed);
    }
}
