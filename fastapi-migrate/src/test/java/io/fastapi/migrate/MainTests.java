package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return new Main(new PrintStream(this.printed, true, StandardCharsets.UTF_8)).run(List.of(arguments));
    }

    private String printed() {
        return this.printed.toString(StandardCharsets.UTF_8);
    }

    private Path file(String json) throws IOException {
        return Files.writeString(this.folder.resolve("openapi.json"), json);
    }

    private int migrate(String json) throws IOException {
        return run(file(json).toString(), "--package", "com.example.shop", "--output", output().toString());
    }

    private Path output() {
        return this.folder.resolve("shop");
    }

    @Test
    void aProjectIsWrittenAndItsDocumentCompared() throws IOException {
        int code = migrate(Sample.SHOP);

        assertThat(printed()).contains("The document of the service equals the one that it was made from.");
        assertThat(code).isZero();
        assertThat(output().resolve("pom.xml"))
                .content()
                .contains("<artifactId>shop</artifactId>")
                .doesNotContain("${");
        assertThat(output().resolve("src/main/java/com/example/shop/model/Item.java"))
                .exists();
        assertThat(output().resolve("src/main/resources/application.properties"))
                .exists();
    }

    @Test
    void nothingIsReplaced() throws IOException {
        Path mine = output().resolve("src/main/java/com/example/shop/model/Item.java");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");

        assertThat(migrate(Sample.SHOP)).isEqualTo(2);
        assertThat(printed())
                .contains("Item.java is there already; nothing was written")
                .hasLineCount(1);
        assertThat(mine).hasContent("mine");
        assertThat(output().resolve("pom.xml")).doesNotExist();
    }

    @Test
    void whatCannotBeReadIsSaidInOneLine() throws IOException {
        for (String json : List.of(
                "",
                "{",
                "[]",
                "{\"swagger\": \"2.0\"}",
                "{\"openapi\": \"3.0.2\", \"paths\": {}}",
                "{\"openapi\": \"3.1.0\"}")) {
            this.printed.reset();

            assertThat(migrate(json)).isEqualTo(2);
            assertThat(printed()).startsWith("fastapi-migrate: ").hasLineCount(1);
        }
    }

    @Test
    void whatIsMissingOrNotUnderstoodIsSaidInOneLine() throws IOException {
        String document = file(Sample.SHOP).toString();
        for (String[] arguments : new String[][] {
            {document},
            {document, "--package", "com.example.shop"},
            {document, "--package", "no package", "--output", "x"},
            {document, "--package", "com.class", "--output", "x"},
            {document, "--wrong", "x"},
            {"nowhere.json", "--package", "a.b", "--output", "x"},
            {"replay", "nowhere.har", "--old", "http://localhost:1", "--new", "http://localhost:1"},
            {"replay", document, "--old", "http://localhost:1", "--new", "http://localhost:1"},
            {"replay", document, "--old", "nowhere", "--new", "http://localhost:1"},
            {"record", document, "--old", "http://localhost:1", "--listen", "0"},
            {"record", "new.har", "--old", "http://localhost:1", "--listen", "x"},
            {"record", "new.har", "--old", "http://localhost:1", "--listen", "no host:1"},
            {"record", "new.har", "--old", "http://localhost:1"},
        }) {
            this.printed.reset();

            assertThat(run(arguments)).isEqualTo(2);
            assertThat(printed()).startsWith("fastapi-migrate: ").hasLineCount(1);
        }
    }

    @Test
    void pathsThatNoServiceCanServeAreListedAndTheRestIsKept() throws IOException {
        String operation = "{\"get\": {\"responses\": {\"200\": {\"description\": \"x\"}}}}";
        String odd = "";
        for (String path : List.of("items", "", "/a{b", "/a}b", "/{a-b}", "/{}", "/{1a}", "/{a}/{a}", "/a//b")) {
            odd += "\"" + path + "\": " + operation + ", ";
        }

        int code = migrate(Sample.SHOP.replace("\"paths\": {", "\"paths\": {" + odd));

        assertThat(code).isEqualTo(1);
        assertThat(printed().lines())
                .contains(
                        "Not written, since no service can serve such a path:",
                        "  GET items: it does not start with a slash",
                        "  GET /a{b: it has a brace that is not of a variable, {name} of letters, digits and _",
                        "  GET /{a}/{a}: it has two variables {a}",
                        "  GET /a//b: it has two slashes in a row")
                .noneMatch(line -> line.contains("does not start:"));
        assertThat(printed().lines().filter(line -> line.contains(" became nothing")))
                .hasSize(9);
        assertThat(output().resolve("src/main/java/com/example/shop/model/Item.java"))
                .exists();
    }

    @Test
    void membersThatAreThereTwiceAreRefused() throws IOException {
        assertThat(migrate(Sample.SHOP.replace("\"paths\": {", "\"paths\": {}, \"paths\": {")))
                .isEqualTo(2);
        assertThat(printed()).contains("Duplicate").hasLineCount(1);
    }

    @Test
    void whatAnOlderVersionWroteDifferentlyIsListed() throws IOException {
        String old = Sample.SHOP.replaceAll(",\\s*\"input\": \\{\"title\": \"Input\"}, \"ctx\": \\{[^}]*}", "");

        assertThat(migrate(old)).isZero();
        assertThat(printed()).contains("neither \"input\" nor \"ctx\"");
    }
}
