package io.fastapi.engine.request;

import io.fastapi.response.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** Requests that ask for a WebSocket. */
public final class Handshakes {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private Handshakes() {}

    /** Whether a request is one, as uvicorn sees it. */
    public static boolean isOne(HttpHeaders headers) {
        String upgrade = headers.getFirst(HttpHeaders.UPGRADE);
        return upgrade != null
                && upgrade.equalsIgnoreCase("websocket")
                && hasToken(headers.getFirst(HttpHeaders.CONNECTION), "upgrade");
    }

    /** A refusal as uvicorn sends it: without a media type of its own it is a text. */
    public static Response refusal(Response response) {
        boolean typed = response.mediaType().isPresent();
        return typed ? response : response.mediaType(TEXT);
    }

    /** Has the answer to a handshake sent as a refusal, unless the handshake is accepted or there can be no body. */
    public static void expectRefusal(ServerHttpResponse response) {
        response.beforeCommit(() -> {
            HttpStatusCode status = response.getStatusCode();
            boolean bodiless = status != null && (status.is1xxInformational() || BODILESS.contains(status.value()));
            if (!bodiless && !response.getHeaders().containsHeader(HttpHeaders.CONTENT_TYPE)) {
                response.getHeaders().set(HttpHeaders.CONTENT_TYPE, TEXT);
            }
            return Mono.empty();
        });
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
