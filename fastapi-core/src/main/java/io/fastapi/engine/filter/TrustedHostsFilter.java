package io.fastapi.engine.filter;

import io.fastapi.engine.filter.MiddlewareChain.Lender;
import io.fastapi.engine.request.HostHeader;
import io.fastapi.engine.request.RequestUrl;
import io.fastapi.middleware.TrustedHosts;
import io.fastapi.response.Response;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Allowed hosts as Starlette's {@code TrustedHostMiddleware}. */
final class TrustedHostsFilter implements WebFilter {

    static final Response REFUSAL = Response.text("Invalid host header").status(400);

    private final List<String> patterns;
    private final boolean any;
    private final boolean wwwRedirect;
    private final Lender lender;

    TrustedHostsFilter(TrustedHosts trusted, Lender lender) {
        this.patterns = trusted.hosts();
        this.any = trusted.hosts().contains("*");
        this.wwwRedirect = trusted.redirectsToWww();
        this.lender = lender;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (this.any) {
            return chain.filter(exchange);
        }
        HttpHeaders headers = exchange.getRequest().getHeaders();
        String given = headers.getFirst(HttpHeaders.HOST);
        if (given == null || !HostHeader.isValid(given) || headers.containsHeader(HostHeader.REPLACED)) {
            return this.lender.send(exchange, REFUSAL);
        }
        String host = HostHeader.name(given).toLowerCase(Locale.ROOT);
        boolean missesWww = false;
        for (String pattern : this.patterns) {
            if (host.equals(pattern) || (pattern.startsWith("*") && host.endsWith(pattern.substring(1)))) {
                return chain.filter(exchange);
            }
            missesWww |= pattern.equals("www." + host);
        }
        Response refusal =
                (missesWww && this.wwwRedirect) ? redirect(RequestUrl.of(exchange.getRequest()), given) : REFUSAL;
        return this.lender.send(exchange, refusal);
    }

    private static Response redirect(RequestUrl url, String host) {
        return Response.redirect(url.at(url.scheme(), "www." + host).toString());
    }
}
