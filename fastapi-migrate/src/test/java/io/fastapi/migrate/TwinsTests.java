package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fastapi.migrate.check.DocumentCheck;
import io.fastapi.migrate.document.Difference;
import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.write.GeneratedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The document that FastAPI wrote for each twin becomes Java that writes the same. */
class TwinsTests {

    private static final Path GOLDEN = Path.of("../checks/conformance/golden");

    /**
     * Says with one schema for both directions what FastAPI says with two wherever a field is computed: no document tells that it was
     * made so, and the service that it becomes has two.
     */
    private static final String ONE_SCHEMA = "models_layers.single";

    /** The fields that the twin {@code models_defaults} computes. */
    private static final Pattern COMPUTED =
            Pattern.compile("/components/schemas/Person-(In|Out)put/properties/\\w+/default/(.*/)?(full|size)");

    @TestFactory
    Stream<DynamicTest> theServiceOfATwinDocumentsItselfAsTheTwinDoes() {
        return documents().stream().map(name -> dynamicTest(name, () -> check(name)));
    }

    @Test
    void thereAreManyDocuments() {
        assertThat(documents()).hasSizeGreaterThan(80);
    }

    private static void check(String name) throws IOException {
        assertThat(differences(name)).allMatch(TwinsTests::isComputed);
    }

    /** What computes a field is no part of a document, so that the defaults hold nothing of it before it is written by hand. */
    private static boolean isComputed(Difference difference) {
        return COMPUTED.matcher(difference.pointer()).matches();
    }

    private static List<Difference> differences(String name) throws IOException {
        ServiceDocument document = ServiceDocument.of(Files.readString(GOLDEN.resolve(name + ".openapi.json")));
        assertThat(document.upgrades()).isEmpty();
        return DocumentCheck.differences(document, GeneratedService.of(document, "com.example.moved"))
                .orElseThrow();
    }

    private static List<String> documents() {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".openapi.json"))
                    .map(file -> file.replace(".openapi.json", ""))
                    .filter(name -> !name.equals(ONE_SCHEMA))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
