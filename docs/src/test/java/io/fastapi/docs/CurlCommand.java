package io.fastapi.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code curl} command as the pages show it: {@code -X}, {@code -H}, {@code -d}, {@code -w} and a URL at
 * {@code localhost:8080}.
 */
final class CurlCommand {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private final List<String> headers = new ArrayList<>();
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
                case "-d" -> this.data = Optional.of(words.get(++i));
                case "-w" -> this.writeOut = words.get(++i);
                default -> this.url = words.get(i);
            }
        }
    }

    /** What the command prints when the application listens on a port. */
    String run(int port) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://" + this.url.replace("localhost:8080", "localhost:" + port)));
        for (String header : this.headers) {
            int colon = header.indexOf(':');
            request.header(
                    header.substring(0, colon), header.substring(colon + 1).strip());
        }
        boolean typed =
                this.headers.stream().anyMatch(header -> header.toLowerCase().startsWith("content-type:"));
        if (this.data.isPresent() && !typed) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        request.method(
                this.method.orElse(this.data.isPresent() ? "POST" : "GET"),
                this.data.map(HttpRequest.BodyPublishers::ofString).orElse(HttpRequest.BodyPublishers.noBody()));
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        return response.body() + this.writeOut.replace("%{http_code}", String.valueOf(response.statusCode()));
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
