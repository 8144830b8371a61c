package io.fastapi.engine.websocket;

import io.fastapi.WebSocketSettings;
import io.fastapi.response.Response;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The request that asks for a WebSocket, read as uvicorn and {@code websockets} read it. */
final class Handshake {

    private static final String KEY = "Sec-WebSocket-Key";
    private static final String VERSION = "Sec-WebSocket-Version";
    private static final String PROTOCOL = "Sec-WebSocket-Protocol";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
    private static final int KEY_LENGTH = 16;

    private Handshake() {}

    /** The answer to a handshake that cannot be accepted, whatever it asks for; {@code null} if it can. */
    static @Nullable Response refusal(ServerHttpRequest request, WebSocketSettings settings) {
        if (request.getMethod() != HttpMethod.GET) {
            return refusal(405, "unsupported HTTP method: " + request.getMethod())
                    .header("allow", "GET");
        }
        HttpHeaders headers = request.getHeaders();
        String wrong = hasBody(headers) ? "unsupported request body" : wrong(headers, KEY);
        if (wrong == null) {
            wrong = wrongKey(String.valueOf(headers.getFirst(KEY)));
        }
        if (wrong == null) {
            wrong = wrong(headers, VERSION);
        }
        if (wrong == null && !"13".equals(headers.getFirst(VERSION))) {
            wrong = "invalid " + VERSION + " header: " + headers.getFirst(VERSION);
        }
        return (wrong == null) ? foreign(headers, settings) : refusal(400, wrong);
    }

    /** Nobody reads one: Reactor Netty would hold what has come of it for ever, once the connection has become a WebSocket. */
    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private static @Nullable String wrong(HttpHeaders headers, String name) {
        int count = headers.getOrEmpty(name).size();
        return switch (count) {
            case 0 -> "missing " + name + " header";
            case 1 -> null;
            default -> "invalid " + name + " header: multiple values";
        };
    }

    private static @Nullable String wrongKey(String key) {
        String invalid = "invalid " + KEY + " header: " + key;
        for (int i = 0; i < key.length(); i++) {
            if (ALPHABET.indexOf(key.charAt(i)) < 0) {
                return invalid + "; Only base64 data is allowed";
            }
        }
        try {
            return (Base64.getDecoder().decode(key).length == KEY_LENGTH) ? null : invalid;
        } catch (IllegalArgumentException padding) {
            return invalid + "; Incorrect padding";
        }
    }

    /** Pages of other sites may not connect, if it is said which ones may. */
    private static @Nullable Response foreign(HttpHeaders headers, WebSocketSettings settings) {
        String origin = headers.getFirst(HttpHeaders.ORIGIN);
        List<String> allowed = settings.allowedOrigins();
        return (origin == null || allowed.isEmpty() || allowed.contains(origin) || allowed.contains("*"))
                ? null
                : refusal(403, "invalid Origin header: " + origin);
    }

    private static Response refusal(int status, String why) {
        return Response.text("Failed to open a WebSocket connection: " + why + ".\n")
                .status(status);
    }

    /** The sub-protocols that the client offers. */
    static List<String> subprotocols(HttpHeaders headers) {
        return headers.getValuesAsList(PROTOCOL);
    }
}
