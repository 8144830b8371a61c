package io.fastapi.engine;

import io.fastapi.error.HttpException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The answer to a path that nearly fits: the wrong method, or one slash too many or too few. */
@FunctionalInterface
interface Leftover {

    /** Sends the answer. */
    Mono<Void> answer(ServerWebExchange exchange);

    /** The answer, if the path nearly fits. */
    static Optional<Leftover> of(FastApiEngine engine, ServerWebExchange exchange) {
        if (engine.find(exchange).orElse(null) instanceof FastApiEngine.WrongMethod wrong) {
            Map<String, String> allow = Map.of("allow", String.join(", ", wrong.allowed()));
            return Optional.of(ex -> engine.answer(ex, new HttpException(405, "Method Not Allowed", allow)));
        }
        return engine.slashRedirect(exchange).map(path -> ex -> redirect(ex, path));
    }

    /** An absolute URL, as Starlette sends it, made of the {@code Host} that the client used. */
    private static Mono<Void> redirect(ServerWebExchange exchange, String decodedPath) {
        ServerHttpRequest request = exchange.getRequest();
        URI uri = request.getURI();
        String raw = uri.getRawPath();
        String path = decodedPath.endsWith("/") ? raw + "/" : FastApiEngine.withoutSlashes(raw);
        String host = request.getHeaders().getFirst(HttpHeaders.HOST);
        String given = uri.getRawQuery();
        String query = (given == null || given.isEmpty()) ? "" : "?" + given;
        String authority = (host == null) ? uri.getRawAuthority() : host;
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        response.getHeaders().set(HttpHeaders.LOCATION, uri.getScheme() + "://" + authority + path + query);
        response.getHeaders().set(HttpHeaders.CONTENT_LENGTH, "0");
        return response.setComplete();
    }
}
