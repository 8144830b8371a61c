package io.fastapi.engine;

import io.fastapi.engine.request.RequestUrl;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The 307 to a path with one slash more or less: the absolute URL that Starlette sends. */
final class SlashRedirect {

    /** What Python's {@code quote} leaves as it is, besides letters and digits, with Starlette's safe characters. */
    private static final String UNQUOTED = "_.-~:/%#?=@[]!$&'()*+,;";

    private static final String HEX = "0123456789ABCDEF";

    private SlashRedirect() {}

    /** Sends the answer. */
    static Mono<Void> answer(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        response.getHeaders().set(HttpHeaders.LOCATION, location(exchange.getRequest()));
        response.getHeaders().set(HttpHeaders.CONTENT_LENGTH, "0");
        return response.setComplete();
    }

    private static String location(ServerHttpRequest request) {
        RequestUrl url = RequestUrl.of(request);
        String path = url.path();
        return quoted(url.path(path.endsWith("/") ? RouteTable.withoutSlashes(path) : path + "/")
                .toString());
    }

    private static String quoted(String url) {
        StringBuilder quoted = new StringBuilder(url.length() + 16);
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (alphanumeric || UNQUOTED.indexOf(c) >= 0) {
                quoted.append(c);
            } else {
                quoted.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
        return quoted.toString();
    }
}
