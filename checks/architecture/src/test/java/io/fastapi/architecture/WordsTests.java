package io.fastapi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A word that stands at several types takes the same at each, and means what the list says. */
class WordsTests {

    private static final Path LIST = Path.of("../../docs/words.md");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (.+?) \\| (.+?) \\|");
    private static final Pattern TAKEN = Pattern.compile("`([^`]+)`|(nothing)");

    @Test
    void theListHasEveryWordOfSeveralTypesAndWhatItTakes() throws IOException {
        Map<String, Set<String>> words = Words.of(
                "io.fastapi",
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.fastapi"));

        assertThat(words).isEqualTo(listed());
    }

    @Test
    void aWordThatTakesSomethingElseAtAnotherTypeIsSeen() {
        String fixture = WordsTests.class.getPackageName() + ".fixtures.words";

        assertThat(Words.of(fixture, new ClassFileImporter().importPackages(fixture)))
                .isEqualTo(Map.of("limit", Set.of("String", "int")));
    }

    private static Map<String, Set<String>> listed() throws IOException {
        Map<String, Set<String>> words = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                words.put(row.group(1), taken(row.group(2)));
            }
        }
        return words;
    }

    private static Set<String> taken(String cell) {
        Set<String> all = new TreeSet<>();
        Matcher one = TAKEN.matcher(cell);
        while (one.find()) {
            all.add((one.group(1) != null) ? one.group(1) : one.group(2));
        }
        return all;
    }
}
