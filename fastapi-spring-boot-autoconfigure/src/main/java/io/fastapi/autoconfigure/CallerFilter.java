package io.fastapi.autoconfigure;

import io.fastapi.security.jwt.BearerTokens;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Says who sends a bearer token, to whoever asks: {@code principal()}, method security, {@code ReactiveSecurityContextHolder}.
 * The token is looked at when somebody asks, once; an operation that does not is served whatever the token is.
 */
final class CallerFilter implements WebFilter, Ordered {

    private static final int AFTER_SPRING_SECURITY = -99;
    private static final String BEARER = "Bearer ";

    private final BearerTokens tokens;

    CallerFilter(BearerTokens tokens) {
        this.tokens = tokens;
    }

    /** Behind Spring Security's own filter, which must not take a user of the application for one of Actuator. */
    @Override
    public int getOrder() {
        return AFTER_SPRING_SECURITY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String token = token(exchange);
        if (token == null) {
            return chain.filter(exchange);
        }
        Mono<Authentication> caller = this.tokens.authenticate(token).cache();
        Mono<SecurityContext> context = caller.map(SecurityContextImpl::new);
        return chain.filter(new KnownCaller(exchange, caller))
                .contextWrite(ReactiveSecurityContextHolder.withSecurityContext(context));
    }

    private static @Nullable String token(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    /** An exchange whose principal is looked up when it is asked for. */
    private static final class KnownCaller extends ServerWebExchangeDecorator {

        private final Mono<Authentication> caller;

        KnownCaller(ServerWebExchange exchange, Mono<Authentication> caller) {
            super(exchange);
            this.caller = caller;
        }

        @Override
        @SuppressWarnings("unchecked") // as the interface promises
        public <T extends Principal> Mono<T> getPrincipal() {
            return (Mono<T>) this.caller;
        }
    }
}
