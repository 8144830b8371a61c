package io.fastapi.migrate.replay;

import io.fastapi.migrate.document.JsonTrees;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered.
 *
 * @param status its status
 * @param headers the headers that clients go by, in the order of {@link #COMPARED}
 * @param body its body
 * @param json whether it says that its body is JSON
 */
record RecordedAnswer(int status, List<String> headers, byte[] body, boolean json) {

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
    private static final int SHOWN = 120;

    static RecordedAnswer of(HttpResponse<byte[]> response) {
        List<String> headers = new ArrayList<>();
        for (String name : COMPARED) {
            List<String> values = response.headers().allValues(name);
            boolean cookies = name.equals("set-cookie");
            headers.add(String.join(
                    ", ",
                    cookies ? values.stream().map(RecordedAnswer::name).sorted().toList() : values));
        }
        String type = response.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
        return new RecordedAnswer(response.statusCode(), headers, response.body(), type.contains("json"));
    }

    private static String name(String cookie) {
        return cookie.substring(0, Math.max(cookie.indexOf('='), 0));
    }

    /** What another service answered differently. */
    List<String> differences(RecordedAnswer other) {
        List<String> differences = new ArrayList<>();
        if (this.status != other.status) {
            differences.add("status: " + this.status + " became " + other.status);
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

    private void body(RecordedAnswer other, List<String> differences) {
        if (Arrays.equals(this.body, other.body)) {
            return;
        }
        if (this.json && other.json) {
            try {
                JsonTrees.differences(JSON.readTree(this.body), JSON.readTree(other.body))
                        .forEach(difference -> differences.add("body " + difference));
                return;
            } catch (JacksonException ex) {
                differences.add("body: not JSON, although it says so");
            }
        }
        differences.add("body: " + shown(text(this.body)) + " became " + shown(text(other.body)));
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.isEmpty() ? "nothing" : (line.length() <= SHOWN) ? line : line.substring(0, SHOWN) + "..";
    }
}
