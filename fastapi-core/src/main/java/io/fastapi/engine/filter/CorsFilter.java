package io.fastapi.engine.filter;

import io.fastapi.engine.filter.MiddlewareChain.Lender;
import io.fastapi.middleware.Cors;
import io.fastapi.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** CORS as Starlette's {@code CORSMiddleware}: preflights are answered here, other answers get headers. */
final class CorsFilter implements WebFilter {

    private static final Set<String> SAFE = Set.of("Accept", "Accept-Language", "Content-Language", "Content-Type");
    private static final String PREFLIGHT_VARY = "Origin, Access-Control-Request-Method,"
            + " Access-Control-Request-Headers, Access-Control-Request-Private-Network";
    private static final String REQUEST_PRIVATE_NETWORK = "Access-Control-Request-Private-Network";
    private static final String ALLOW_PRIVATE_NETWORK = "access-control-allow-private-network";
    private static final String ORIGIN = "Origin";

    private final Cors cors;
    private final Lender lender;
    private final Set<String> origins;
    private final @Nullable Pattern originRegex;
    private final List<String> allowedHeaders;
    private final Response preflight;
    private final boolean allOrigins;
    private final boolean explicitOrigin;
    private final boolean credentials;
    private final boolean onFaults;
    private final String exposed;

    CorsFilter(Cors cors, Lender lender) {
        this.cors = cors;
        this.lender = lender;
        this.origins = Set.copyOf(cors.origins());
        this.originRegex = cors.originRegex().map(Pattern::compile).orElse(null);
        this.allOrigins = cors.allowsAllOrigins();
        this.credentials = cors.allowsCredentials();
        this.onFaults = cors.coversFaults();
        this.explicitOrigin = !this.allOrigins || this.credentials;
        this.exposed = String.join(", ", cors.exposedHeaders());
        Set<String> headers = new TreeSet<>(SAFE);
        headers.addAll(cors.headers());
        this.allowedHeaders =
                headers.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        this.preflight = preflight(cors, String.join(", ", headers), this.explicitOrigin);
    }

    private static Response preflight(Cors cors, String headers, boolean explicitOrigin) {
        Response response = Response.text("OK").header("vary", PREFLIGHT_VARY);
        if (!explicitOrigin) {
            response = response.header("access-control-allow-origin", "*");
        }
        response = response.header("access-control-allow-methods", String.join(", ", cors.methods()))
                .header("access-control-max-age", String.valueOf(cors.maxAge().toSeconds()));
        if (!cors.allowsAllHeaders()) {
            response = response.header("access-control-allow-headers", headers);
        }
        return cors.allowsCredentials() ? response.header("access-control-allow-credentials", "true") : response;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
        if (origin != null && request.getMethod() == HttpMethod.OPTIONS) {
            String method = request.getHeaders().getFirst(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
            if (method != null) {
                return this.lender.send(exchange, preflight(request.getHeaders(), origin, method));
            }
        }
        ServerHttpResponse response = exchange.getResponse();
        Mono<Void> answer = chain.filter(FilteredExchange.of(exchange, new Shared(response, origin)));
        return this.onFaults
                ? answer.doOnError(fault -> {
                    if (!response.isCommitted()) {
                        share(response.getHeaders(), origin);
                    }
                })
                : answer;
    }

    private Response preflight(HttpHeaders asked, String origin, String method) {
        Response response = this.preflight;
        List<String> failures = new ArrayList<>(4);
        if (!isAllowed(origin)) {
            failures.add("origin");
        } else if (this.explicitOrigin) {
            response = response.header("access-control-allow-origin", origin);
        }
        if (!this.cors.methods().contains(method)) {
            failures.add("method");
        }
        String headers = asked.getFirst(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (headers != null && this.cors.allowsAllHeaders()) {
            response = response.header("access-control-allow-headers", headers);
        } else if (headers != null && !areAllowed(headers)) {
            failures.add("headers");
        }
        if (asked.getFirst(REQUEST_PRIVATE_NETWORK) != null) {
            if (this.cors.allowsPrivateNetwork()) {
                response = response.header(ALLOW_PRIVATE_NETWORK, "true");
            } else {
                failures.add("private-network");
            }
        }
        return failures.isEmpty() ? response : refused(response, "Disallowed CORS " + String.join(", ", failures));
    }

    private static Response refused(Response allowed, String text) {
        Response response = Response.text(text).status(400);
        for (var header : allowed.headers()) {
            response = response.header(header.getKey(), header.getValue());
        }
        return response;
    }

    private boolean isAllowed(String origin) {
        Pattern regex = this.originRegex;
        return this.allOrigins || (regex != null && regex.matcher(origin).matches()) || this.origins.contains(origin);
    }

    private boolean areAllowed(String headers) {
        for (String header : headers.toLowerCase(Locale.ROOT).split(",", -1)) {
            if (!this.allowedHeaders.contains(header.strip())) {
                return false;
            }
        }
        return true;
    }

    /** Adds the headers of an answer that is no preflight. */
    private void share(HttpHeaders headers, @Nullable String origin) {
        if (origin == null) {
            VaryHeader.add(headers, ORIGIN);
            return;
        }
        if (this.credentials) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        }
        if (!this.cors.exposedHeaders().isEmpty()) {
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, this.exposed);
        }
        if (this.allOrigins && !this.credentials) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        } else if (isAllowed(origin)) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        }
        VaryHeader.add(headers, ORIGIN);
    }

    private final class Shared extends StartedResponse {

        private final @Nullable String origin;

        Shared(ServerHttpResponse response, @Nullable String origin) {
            super(response);
            this.origin = origin;
        }

        @Override
        void start(HttpHeaders headers) {
            share(headers, this.origin);
        }
    }
}
