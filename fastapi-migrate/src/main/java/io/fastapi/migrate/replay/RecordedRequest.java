package io.fastapi.migrate.replay;

import io.fastapi.migrate.document.UnreadableDocumentException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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
            entries = JSON.readTree(Files.readString(file)).path("log").path("entries");
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

    private static RecordedRequest of(JsonNode request) {
        String url = request.path("url").asString("");
        try {
            return new RecordedRequest(
                    request.path("method").asString("GET"),
                    new URI(url),
                    headers(request),
                    body(request.path("postData")));
        } catch (java.net.URISyntaxException ex) {
            throw new UnreadableDocumentException("A recorded request has no URL: " + ex.getMessage());
        }
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

    private static byte[] body(JsonNode data) {
        String text = data.path("text").asString("");
        if (data.path("encoding").asString("").equals("base64")) {
            return Base64.getMimeDecoder().decode(text);
        }
        boolean fields = text.isEmpty() && data.path("params").isArray();
        return (fields ? form(data.path("params")) : text).getBytes(StandardCharsets.UTF_8);
    }

    private static String form(JsonNode params) {
        return StreamSupport.stream(params.spliterator(), false)
                .map(param -> encoded(param.path("name")) + "=" + encoded(param.path("value")))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(JsonNode text) {
        return URLEncoder.encode(text.asString(""), StandardCharsets.UTF_8);
    }

    /** The path with its query, as it was sent. */
    String target() {
        String path = this.url.getRawPath();
        String query = this.url.getRawQuery();
        return ((path == null || path.isEmpty()) ? "/" : path) + ((query == null) ? "" : "?" + query);
    }

    /** The same request to another service. */
    URI at(URI service) {
        return URI.create(at(service, target()));
    }

    /** The URL of a target at a service. */
    static String at(URI service, String target) {
        String base = service.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + target;
    }
}
