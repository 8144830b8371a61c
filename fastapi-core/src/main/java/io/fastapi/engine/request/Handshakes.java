package io.fastapi.engine.request;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Requests that ask for a WebSocket. */
public final class Handshakes {

    private Handshakes() {}

    /** Whether a request is one, as uvicorn sees it. */
    public static boolean isOne(HttpHeaders headers) {
        String upgrade = headers.getFirst(HttpHeaders.UPGRADE);
        return upgrade != null
                && upgrade.equalsIgnoreCase("websocket")
                && hasToken(headers.getFirst(HttpHeaders.CONNECTION), "upgrade");
    }

    private static boolean hasToken(@Nullable String list, String token) {
        int from = 0;
        while (list != null && from <= list.length()) {
            int comma = list.indexOf(',', from);
            int end = (comma < 0) ? list.length() : comma;
            if (list.substring(from, end).strip().equalsIgnoreCase(token)) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }
}
