package io.fastapi.conformance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request and what FastAPI answered, as {@code golden/NAME.json} has it.
 *
 * @param id the name of the case
 * @param talk what was said on a WebSocket after the handshake, by both sides
 * @param until text that the answer contains once everything has happened; the request is repeated until then
 */
record Exchange(
        String id,
        Request request,
        Response response,
        @Nullable String until,
        @Nullable List<JsonNode> talk) {

    /** The request byte for byte; a header is a pair of name and value. */
    record Request(
            String method,
            String target,
            List<List<String>> headers,
            @Nullable String body,
            @JsonProperty("body_base64") @Nullable String base64) {

        byte[] bytes() {
            return content(body, base64);
        }
    }

    /**
     * The answer.
     *
     * @param document names the file that holds a JSON body in a form for reading
     * @param cut true if the connection ended before the body did
     */
    record Response(
            int status,
            List<List<String>> headers,
            @Nullable String body,
            @JsonProperty("body_base64") @Nullable String base64,
            @Nullable String document,
            @Nullable Boolean cut) {

        byte[] bytes() {
            return content(body, base64);
        }
    }

    private static byte[] content(@Nullable String text, @Nullable String base64) {
        if (base64 != null) {
            return Base64.getDecoder().decode(base64);
        }
        return (text != null ? text : "").getBytes(StandardCharsets.UTF_8);
    }
}
