package io.fastapi.autoconfigure;

import org.springframework.core.Ordered;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Spring Security's protection against forged requests, for those that a browser sends with cookies: the page reads the cookie
 * {@code XSRF-TOKEN} and sends it back as the header {@code X-XSRF-TOKEN}.
 */
final class CsrfFilter implements WebFilter, Ordered {

    private static final int BEFORE_SPRING_SECURITY = -101;

    private final CsrfWebFilter filter = new CsrfWebFilter();

    CsrfFilter(SecurityAnswers answers) {
        ServerWebExchangeMatcher changes = CsrfWebFilter.DEFAULT_CSRF_MATCHER;
        this.filter.setRequireCsrfProtectionMatcher(exchange ->
                exchange.getRequest().getCookies().isEmpty() ? MatchResult.notMatch() : changes.matches(exchange));
        this.filter.setCsrfTokenRepository(CookieServerCsrfTokenRepository.withHttpOnlyFalse());
        this.filter.setRequestHandler(new ServerCsrfTokenRequestAttributeHandler());
        this.filter.setAccessDeniedHandler(answers);
    }

    /** Before the caller is known. */
    @Override
    public int getOrder() {
        return BEFORE_SPRING_SECURITY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return this.filter.filter(exchange, passed -> written(passed).then(chain.filter(passed)));
    }

    /** The cookie is written only when somebody asks for the token. */
    private static Mono<Void> written(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return (token == null) ? Mono.empty() : token.then();
    }
}
