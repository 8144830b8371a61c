package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first operation that fits wins, so that grouping by tags must not change which one that is. */
class OperationOrderTests {

    private static List<String> classes(String... pathsAndTags) {
        StringBuilder paths = new StringBuilder();
        for (int i = 0; i < pathsAndTags.length; i += 2) {
            paths.append(i == 0 ? "" : ", ")
                    .append("\"" + pathsAndTags[i] + "\": {\"get\": {\"tags\": [\"" + pathsAndTags[i + 1] + "\"], ")
                    .append("\"operationId\": \"op" + i + "\", \"responses\": {}}}");
        }
        return Sample.service("{\"openapi\": \"3.1.0\", \"paths\": {" + paths + "}}").files().stream()
                .map(file -> file.className())
                .filter(name -> name.contains("Routes"))
                .toList();
    }

    @Test
    void theOperationsOfATagStandTogether() {
        assertThat(classes("/a", "x", "/b", "y", "/c", "x")).containsExactly("XRoutes", "YRoutes");
    }

    @Test
    void anOperationIsNotMovedBeforeOneThatFitsTheSameRequests() {
        assertThat(classes("/a", "x", "/b/me", "y", "/b/{id}", "x")).containsExactly("XRoutes", "YRoutes", "XRoutes2");
    }

    @Test
    void aClassHoldsNoMoreOperationsThanAClassFileCan() {
        String[] operations = IntStream.range(0, 600)
                .boxed()
                .flatMap(i -> Stream.of("/a" + i, "x"))
                .toArray(String[]::new);

        assertThat(classes(operations)).containsExactly("XRoutes", "XRoutes2", "XRoutes3");
    }

    @Test
    void tagsBeyondWhatAnApplicationTakesShareClasses() {
        String[] operations = IntStream.range(0, 600)
                .boxed()
                .flatMap(i -> Stream.of("/a" + i, "tag" + i))
                .toArray(String[]::new);

        assertThat(classes(operations)).hasSize(152).contains("Tag149Routes", "RootRoutes", "RootRoutes2");
    }
}
