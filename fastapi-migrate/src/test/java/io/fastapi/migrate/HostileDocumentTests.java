package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.migrate.check.DocumentCheck;
import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.java.JavaFile;
import io.fastapi.migrate.write.GeneratedService;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing in a document ends a literal or a comment, or names a file elsewhere. */
class HostileDocumentTests {

    private static final String TEXT =
            "*/ } \\\" + System.exit(1) + \\\" \\\\u002a/ \\u0000 \\r\\n {@link x} <b> \\ud800";

    @Test
    void textsStayTexts() {
        String json = Sample.SHOP
                .replace("\"title\": \"Shop\"", "\"title\": \"" + TEXT + "\", \"description\": \"" + TEXT + "\"")
                .replace("\"tags\": [\"items\"]", "\"tags\": [\"" + TEXT + "\"], \"description\": \"A" + TEXT + "B\"")
                .replace("\"title\": \"Item\"}", "\"title\": \"Item\", \"description\": \"" + TEXT + "\"}");
        ServiceDocument document = ServiceDocument.of(json);

        assertThat(DocumentCheck.differences(document, GeneratedService.of(document, "com.example.shop"))
                        .orElseThrow())
                .isEmpty();
    }

    @Test
    void namesOfModelsNameNoFileElsewhere() {
        for (String name :
                List.of("../../../etc/Evil", "..", "/root", "C:\\\\x", "a/../../b", "con", "", "String", "7")) {
            List<String> paths =
                    Sample.service(Sample.withModel(name, "{\"type\": \"object\", \"properties\": {}}"))
                            .files()
                            .stream()
                            .map(JavaFile::path)
                            .toList();

            assertThat(paths).allMatch(path -> path.matches("com/example/shop/(model/)?[A-Za-z][A-Za-z0-9_]*\\.java"));
            assertThat(paths).doesNotHaveDuplicates();
        }
    }

    @Test
    void namesThatDifferInCaseOnlyBecomeDifferentFiles() {
        List<String> names =
                Sample.service(Sample.withModel("ITEM", "{\"type\": \"object\", \"properties\": {}}")).files().stream()
                        .map(file -> file.className().toLowerCase(java.util.Locale.ROOT))
                        .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void propertiesMayBeCalledAnything() {
        String model = """
                {"type": "object", "title": "More", "properties": {
                  "class": {"type": "string", "title": "Class"}, "a-b": {"type": "string", "title": "A-B"},
                  "a_b": {"type": "string", "title": "A B"}, "aB": {"type": "string", "title": "Ab"},
                  "1st": {"type": "string", "title": "1St"}, "hashCode": {"type": "string", "title": "Hashcode"},
                  "\\"": {"type": "string", "title": "\\""},
                  "is_new": {"type": "boolean", "title": "Is New"}, "get_name": {"type": "string", "title": "Get Name"}}}
                """;
        ServiceDocument document = ServiceDocument.of(Sample.withModel("More", model));

        assertThat(DocumentCheck.differences(document, GeneratedService.of(document, "com.example.shop"))
                        .orElseThrow())
                .isEmpty();
    }
}
