package io.fastapi.migrate.replay;

import io.fastapi.migrate.document.UnreadableDocumentException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request of a HAR file.
 *
 * @param method its method
 * @param url its URL
 * @param headers its headers, without those that every connection has of its own
 * @param body its body
 */
record RecordedRequest(String method, URI url, List<Map.Entry<String, String>> headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "te",
            "transfer-encoding",
            "upgrade",
            "accept-encoding");

    /**
     * Reads a file.
     *
     * @throws UnreadableDocumentException if it is no HAR file
     */
    static List<RecordedRequest> read(Path file) {
        JsonNode entries;
        try {
            entries = JSON.readTree(text(file)).path("log").path("entries");
        } catch (IOException ex) {
            throw new UnreadableDocumentException(file + " cannot be read: " + ex);
        } catch (JacksonException ex) {
            throw new UnreadableDocumentException(file + " is no JSON: " + ex.getOriginalMessage());
        }
        if (!entries.isArray()) {
            throw new UnreadableDocumentException(file + " is no HAR file: it has no array log.entries");
        }
        List<RecordedRequest> requests = new ArrayList<>();
        entries.forEach(entry -> requests.add(of(entry.path("request"))));
        return requests;
    }

    /** The text of a file, of which some tools begin with a byte order mark. */
    private static String text(Path file) throws IOException {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static RecordedRequest of(JsonNode request) {
        String url = request.path("url").asString("");
        List<Map.Entry<String, String>> headers = headers(request);
        return new RecordedRequest(
                request.path("method").asString("GET"),
                RecordedUrl.of(url)
                        .orElseThrow(() -> new UnreadableDocumentException("A recorded request has no URL: " + url)),
                headers,
                PostData.bytes(request.path("postData"), contentType(headers)));
    }

    /** The request for the new service: where it names the old one, as a page of its own does, the new one is named. */
    RecordedRequest forReplacement(ServiceUrls services) {
        List<Map.Entry<String, String>> changed = new ArrayList<>();
        this.headers.forEach(
                header -> changed.add(Map.entry(header.getKey(), services.forReplacement(header.getValue()))));
        return new RecordedRequest(this.method, this.url, changed, services.forReplacement(this.body));
    }

    private static String contentType(List<Map.Entry<String, String>> headers) {
        return headers.stream()
                .filter(header -> header.getKey().equals("content-type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static List<Map.Entry<String, String>> headers(JsonNode request) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (JsonNode header : request.path("headers")) {
            String name = header.path("name").asString("").toLowerCase(Locale.ROOT);
            boolean own = name.isEmpty() || name.startsWith(":") || OF_THE_CONNECTION.contains(name);
            if (!own) {
                headers.add(Map.entry(name, header.path("value").asString("")));
            }
        }
        return headers;
    }
}
