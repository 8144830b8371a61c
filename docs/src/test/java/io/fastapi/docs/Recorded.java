package io.fastapi.docs;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a Python program of the guide answered.
 *
 * @param twin the name of the program
 * @param exchanges in the order in which they were sent
 */
record Recorded(String twin, List<Exchange> exchanges) {

    /** A request, its answer, what it has to be repeated for, and what was said on a WebSocket. */
    record Exchange(
            String id,
            Request request,
            Response response,
            @Nullable String until,
            @Nullable List<JsonNode> talk) {}

    record Request(
            String method,
            String target,
            List<List<String>> headers,
            @Nullable String body) {}

    record Response(
            int status,
            List<List<String>> headers,
            @Nullable String body) {}

    static Recorded of(String program) {
        return new JsonMapper()
                .readValue(Navigation.read(Path.of("src/test/python/guide/golden", program + ".json")), Recorded.class);
    }
}
