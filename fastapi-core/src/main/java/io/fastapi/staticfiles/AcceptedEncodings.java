package io.fastapi.staticfiles;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The {@code Accept-Encoding} header (RFC 9110, 12.5.3). */
final class AcceptedEncodings {

    private AcceptedEncodings() {}

    /** Whether an encoding is named, with a quality other than zero. */
    static boolean accepts(HttpHeaders headers, String encoding) {
        List<String> lines = headers.getOrEmpty(HttpHeaders.ACCEPT_ENCODING);
        for (String line : lines) {
            for (String each : line.split(",")) {
                String[] parts = each.toLowerCase(Locale.ROOT).split(";", 2);
                if (parts[0].strip().equals(encoding)) {
                    return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
                }
            }
        }
        return false;
    }
}
