package io.fastapi.autoconfigure;

import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers what method security throws, below mounts too, unless a handler of the application for that type took it. */
final class DenialFilter implements WebFilter, Ordered {

    private static final int INSIDE_OF_THE_CALLER = -98;

    private final SecurityAnswers answers;

    DenialFilter(SecurityAnswers answers) {
        this.answers = answers;
    }

    @Override
    public int getOrder() {
        return INSIDE_OF_THE_CALLER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .onErrorResume(AuthenticationException.class, why -> this.answers.commence(exchange, why))
                .onErrorResume(
                        AccessDeniedException.class,
                        why -> exchange.getPrincipal()
                                .hasElement()
                                .flatMap(known -> known
                                        ? this.answers.handle(exchange, why)
                                        : this.answers.commence(exchange, nobody())));
    }

    private static AuthenticationException nobody() {
        return new AuthenticationCredentialsNotFoundException("Not authenticated");
    }
}
