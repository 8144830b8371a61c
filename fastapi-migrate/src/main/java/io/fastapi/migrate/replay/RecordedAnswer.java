package io.fastapi.migrate.replay;

import io.fastapi.migrate.document.JsonTrees;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered.
 *
 * @param status its status; 0 where nothing was answered, and the reason is the body
 * @param headers the headers that clients go by, in the order of {@link #COMPARED}
 * @param body its body
 * @param json whether it says that its body is JSON
 * @param complete whether the body ended in time
 */
record RecordedAnswer(int status, List<String> headers, byte[] body, boolean json, boolean complete) {

    /** The headers that are compared; of cookies the names, since their values are often new. */
    static final List<String> COMPARED = List.of(
            "content-type",
            "location",
            "allow",
            "www-authenticate",
            "retry-after",
            "cache-control",
            "content-disposition",
            "vary",
            "access-control-allow-origin",
            "access-control-allow-credentials",
            "set-cookie");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TIME = Pattern.compile("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
    private static final int SHOWN = 120;

    /** An answer, in which the URLs of both services are written alike. */
    static RecordedAnswer of(HttpResponse.ResponseInfo response, byte[] body, boolean complete, ServiceUrls services) {
        List<String> headers = new ArrayList<>();
        for (String name : COMPARED) {
            headers.add(services.neutral(header(name, response.headers().allValues(name))));
        }
        String type = response.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
        return new RecordedAnswer(
                response.statusCode(), headers, services.neutral(body), type.contains("json"), complete);
    }

    /** What a service did that closed the connection, or answered nothing in time. */
    static RecordedAnswer none(Exception reason) {
        String text = (reason.getMessage() == null) ? reason.getClass().getSimpleName() : reason.getMessage();
        return new RecordedAnswer(0, List.of(), text.getBytes(StandardCharsets.UTF_8), false, true);
    }

    /** The values of a header: of one without an order in that of the alphabet, of a time only that it is one. */
    private static String header(String name, List<String> values) {
        return switch (name) {
            case "set-cookie" ->
                String.join(
                        ", ", values.stream().map(RecordedAnswer::name).sorted().toList());
            case "allow", "vary" ->
                Pattern.compile(",")
                        .splitAsStream(String.join(",", values))
                        .map(String::strip)
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .collect(Collectors.joining(", "));
            case "retry-after" -> TIME.matcher(String.join(", ", values)).replaceAll("<time>");
            default -> String.join(", ", values);
        };
    }

    private static String name(String cookie) {
        return cookie.substring(0, Math.max(cookie.indexOf('='), 0));
    }

    /** What another service answered differently. */
    List<String> differences(RecordedAnswer other) {
        List<String> differences = new ArrayList<>();
        if (this.status != other.status) {
            differences.add("status: " + statusText() + " became " + other.statusText());
        }
        if (this.status == 0 || other.status == 0) {
            return differences;
        }
        for (int i = 0; i < COMPARED.size(); i++) {
            if (!this.headers.get(i).equals(other.headers.get(i))) {
                differences.add(
                        COMPARED.get(i) + ": " + shown(this.headers.get(i)) + " became " + shown(other.headers.get(i)));
            }
        }
        body(other, differences);
        return differences;
    }

    private String statusText() {
        return (this.status == 0) ? "no answer, " + shown(text(this.body)) : String.valueOf(this.status);
    }

    private void body(RecordedAnswer other, List<String> differences) {
        if (this.complete != other.complete) {
            differences.add("body: " + end() + " became " + other.end());
        }
        if (!this.complete || !other.complete || Arrays.equals(this.body, other.body)) {
            return; // how much came until then says nothing
        }
        if (this.json && other.json) {
            try {
                JsonTrees.differences(JSON.readTree(this.body), JSON.readTree(other.body))
                        .forEach(difference -> differences.add(("body " + difference).replace("body :", "body:")));
                return;
            } catch (JacksonException ex) {
                differences.add("body: not JSON, although it says so");
            }
        }
        differences.add("body: " + shown(text(this.body)) + " became " + shown(text(other.body)));
    }

    private String end() {
        return this.complete ? "one that ends" : "one without an end";
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.isEmpty() ? "nothing" : (line.length() <= SHOWN) ? line : line.substring(0, SHOWN) + "..";
    }
}
