package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.migrate.check.DocumentCheck;
import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.write.GeneratedService;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Errors of a service that was moved are where those of the service were, by {@code record_unions.py}. */
class MigratedErrorsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode resource(String name) throws IOException {
        try (InputStream in = MigratedErrorsTests.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        }
    }

    @Test
    void membersOfUnionsHaveTheNamesOfTheirClasses() throws Exception {
        ServiceDocument document =
                ServiceDocument.of(resource("unions.openapi.json").toString());
        GeneratedService service = GeneratedService.of(document, "com.example.unions");

        assertThat(DocumentCheck.differences(document, service).orElseThrow()).isEmpty();
        try (RunningService running = RunningService.of(service, "RootRoutes")) {
            for (JsonNode asked : resource("unions.json")) {
                String path = asked.path("path").stringValue();
                String body = asked.path("body").toString();
                JsonNode answer = JSON.readTree(running.send("POST", path, body).body());

                assertThat(JsonTrees.array(answer.path("detail")
                                .valueStream()
                                .map(error -> error.path("loc"))
                                .toList()))
                        .as(path + " " + body)
                        .isEqualTo(asked.path("locations"));
            }
        }
    }
}
