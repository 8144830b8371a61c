package io.fastapi.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code curl} command as the pages show it: {@code -X}, {@code -H}, {@code -u}, {@code -d}, {@code -F}, {@code -w} with the status and
 * headers, and a URL at {@code localhost:8080}. A header without a value is one that is not sent. Files are those of
 * {@code src/test/resources}.
 */
final class CurlCommand {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private static final Pattern HEADER = Pattern.compile("%header\\{([^}]+)}");

    private static final String BOUNDARY = "curl-boundary";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<String> headers = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private Optional<String> method = Optional.empty();
    private Optional<String> data = Optional.empty();
    private String writeOut = "";
    private String url = "";

    CurlCommand(String line) {
        List<String> words = words(line);
        if (!words.get(0).equals("curl")) {
            throw new IllegalArgumentException("Not a curl command: " + line);
        }
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-X" -> this.method = Optional.of(words.get(++i));
                case "-H" -> this.headers.add(words.get(++i));
                case "-u" -> this.headers.add("Authorization: Basic " + base64(words.get(++i)));
                case "-d" -> this.data = Optional.of(words.get(++i));
                case "-F" -> this.parts.add(words.get(++i));
                case "-w" -> this.writeOut = words.get(++i);
                default -> this.url = words.get(i);
            }
        }
    }

    private static String base64(String user) {
        return Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    boolean isGet() {
        return this.method.isEmpty() && this.data.isEmpty() && this.parts.isEmpty();
    }

    /** What the command prints when the application listens on a port; where that is shown, it is 8080. */
    String run(int port) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://" + this.url.replace("localhost:8080", "localhost:" + port)));
        for (String header : this.headers) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            if (!value.isEmpty()) {
                request.header(header.substring(0, colon), value);
            }
        }
        Optional<String> body = this.parts.isEmpty() ? this.data : Optional.of(multipart());
        if (body.isPresent() && !isTyped()) {
            request.header("Content-Type", bodyType());
        }
        request.method(
                this.method.orElse(body.isPresent() ? "POST" : "GET"),
                body.map(HttpRequest.BodyPublishers::ofString).orElse(HttpRequest.BodyPublishers.noBody()));
        HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return (response.body() + written(response)).replace("localhost:" + port, "localhost:8080");
    }

    private String written(HttpResponse<String> response) {
        String text = this.writeOut.replace("%{http_code}", String.valueOf(response.statusCode()));
        return HEADER.matcher(text)
                .replaceAll(header -> Matcher.quoteReplacement(
                        response.headers().firstValue(header.group(1)).orElse("")));
    }

    private boolean isTyped() {
        return this.headers.stream()
                .anyMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("content-type:"));
    }

    private String bodyType() {
        return this.parts.isEmpty() ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=" + BOUNDARY;
    }

    private String multipart() throws IOException {
        StringBuilder body = new StringBuilder();
        for (String part : this.parts) {
            String name = part.substring(0, part.indexOf('='));
            String[] value = part.substring(name.length() + 1).split(";type=");
            boolean isFile = value[0].startsWith("@");
            String file = value[0].substring(1);
            body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"" + name + "\"");
            body.append(isFile ? "; filename=\"" + file + "\"\r\n" : "\r\n");
            body.append((value.length > 1) ? "Content-Type: " + value[1] + "\r\n\r\n" : "\r\n");
            body.append(isFile ? Files.readString(Path.of("src/test/resources", file)) : value[0]);
            body.append("\r\n");
        }
        return body.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add((matcher.group(1) != null) ? matcher.group(1) : matcher.group(2));
        }
        return words;
    }

    @Override
    public String toString() {
        return this.method.orElse("") + " " + this.url;
    }
}
