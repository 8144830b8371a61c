package io.fastapi.migrate.replay;

import io.fastapi.migrate.document.UnreadableDocumentException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The body of a request of a HAR file: a text, bytes as base64, or the fields of a form. */
final class PostData {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))");

    private PostData() {}

    /**
     * The bytes that were sent, as far as the file has them: of files in a form it often has the names only.
     *
     * @param data the member {@code postData}
     * @param contentType the header that was sent with it; empty if there was none
     * @throws UnreadableDocumentException if the text is said to be base64 and is not
     */
    static byte[] bytes(JsonNode data, String contentType) {
        String text = data.path("text").asString("");
        if (data.path("encoding").asString("").equals("base64")) {
            try {
                return Base64.getMimeDecoder().decode(text);
            } catch (IllegalArgumentException ex) {
                throw new UnreadableDocumentException("A recorded body is no base64: " + ex.getMessage());
            }
        }
        boolean fields = text.isEmpty() && data.path("params").isArray();
        return (fields ? form(data, contentType) : text).getBytes(StandardCharsets.UTF_8);
    }

    private static String form(JsonNode data, String contentType) {
        String type = contentType.isEmpty() ? data.path("mimeType").asString("") : contentType;
        Matcher boundary = BOUNDARY.matcher(type);
        if (type.toLowerCase(Locale.ROOT).startsWith("multipart/") && boundary.find()) {
            String line = "--" + (boundary.group(1) != null ? boundary.group(1) : boundary.group(2));
            return data.get("params")
                            .valueStream()
                            .map(param -> line + "\r\n" + part(param))
                            .collect(Collectors.joining())
                    + line + "--\r\n";
        }
        return data.get("params")
                .valueStream()
                .map(param -> encoded(param.path("name")) + "=" + encoded(param.path("value")))
                .collect(Collectors.joining("&"));
    }

    private static String part(JsonNode param) {
        String file = param.path("fileName").asString("");
        String type = param.path("contentType").asString("");
        return "Content-Disposition: form-data; name="
                + quoted(param.path("name").asString(""))
                + (file.isEmpty() ? "" : "; filename=" + quoted(file))
                + (type.isEmpty() ? "" : "\r\nContent-Type: " + type.replaceAll("\\p{Cntrl}", ""))
                + "\r\n\r\n" + param.path("value").asString("") + "\r\n";
    }

    /** A name as browsers write it. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A") + '"';
    }

    private static String encoded(JsonNode text) {
        return URLEncoder.encode(text.asString(""), StandardCharsets.UTF_8);
    }
}
