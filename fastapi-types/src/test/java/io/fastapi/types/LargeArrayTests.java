package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.model.TypeRef;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An array of 50 MB is read with memory for the document and what is made of it, and little more, in a JVM of its own. */
class LargeArrayTests {

    private static final int BYTES = 50_000_000;

    record Item(int id, String name, double price) {}

    /** The other JVM: reads a document and tells how many items or errors it has. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] arguments) {
            boolean texts = arguments[0].equals("texts");
            byte[] document = document(texts, arguments[1].equals("invalid"));
            TypeAdapter<?> adapter = texts
                    ? TypeAdapters.defaults().of(new TypeRef<List<String>>() {})
                    : TypeAdapters.defaults().of(new TypeRef<List<Item>>() {});
            Validation<?> read = adapter.validateJson(document);
            System.out.println(
                    (read instanceof Validation.Invalid<?> invalid)
                            ? invalid.violations().size() + " errors"
                            : ((List<?>) ((Validation.Valid<?>) read).value()).size() + " items");
        }

        private static byte[] document(boolean texts, boolean invalid) {
            byte[] document = new byte[BYTES];
            Arrays.fill(document, (byte) ' ');
            document[0] = '[';
            int at = 1;
            byte[] text = ('"' + "x".repeat(1_000) + '"').getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; at < BYTES - 2_000; i++) {
                byte[] item = texts ? text : item(i).getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(item, 0, document, at, item.length);
                at += item.length;
                document[at++] = ',';
            }
            document[at - 1] = ']';
            if (invalid) {
                document[at - 1] = ',';
                document[at] = '7';
                document[at + 1] = ']';
            }
            return document;
        }

        private static String item(int i) {
            return "{\"id\":" + i + ",\"name\":\"Item number " + i + "\",\"price\":9.75}";
        }
    }

    /** The heap has room for the document and the result: 50 MB of texts, or a little over 100 MB of records. */
    @ParameterizedTest
    @CsvSource({
        "texts, valid, 120m, 49849 items",
        "texts, invalid, 120m, 1 errors",
        "records, valid, 180m, 913095 items",
        "records, invalid, 180m, 1 errors",
    })
    void nothingButTheResultIsKept(String kind, String validity, String heap, String expected) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        kind,
                        validity)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output.strip()).isEqualTo(expected);
        assertThat(process.waitFor()).isZero();
    }
}
