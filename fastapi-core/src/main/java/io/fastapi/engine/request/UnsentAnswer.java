package io.fastapi.engine.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;

/** An answer that was written to a response and is not sent, since another one takes its place. */
public final class UnsentAnswer {

    private UnsentAnswer() {}

    /** Takes headers and cookies back, but what the server itself says of how it sends bodies. */
    public static void clear(ServerHttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        @Nullable List<String> framing = headers.get(HttpHeaders.TRANSFER_ENCODING);
        @Nullable List<String> kept = (framing == null) ? null : List.copyOf(framing);
        headers.clear();
        if (kept != null) {
            headers.put(HttpHeaders.TRANSFER_ENCODING, kept);
        }
        response.getCookies().clear();
    }
}
