package io.fastapi.engine.filter;

import io.fastapi.engine.filter.MiddlewareChain.Lender;
import io.fastapi.engine.request.Handshakes;
import io.fastapi.engine.request.HostHeader;
import io.fastapi.engine.request.RequestUrl;
import io.fastapi.engine.request.SeenUrls;
import io.fastapi.middleware.TrustedHosts;
import io.fastapi.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Allowed hosts as Starlette's {@code TrustedHostMiddleware}. */
final class TrustedHostsFilter implements WebFilter {

    static final Response REFUSAL = Response.text("Invalid host header").status(400);

    private final Set<String> names;
    private final List<String> suffixes;
    private final boolean any;
    private final boolean wwwRedirect;
    private final Lender lender;

    TrustedHostsFilter(TrustedHosts trusted, Lender lender) {
        this.names = Set.copyOf(trusted.hosts());
        this.suffixes = trusted.hosts().stream()
                .filter(pattern -> pattern.startsWith("*"))
                .map(pattern -> pattern.substring(1))
                .toList();
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
        if (isTrusted(host)) {
            return chain.filter(exchange);
        }
        boolean missesWww = this.wwwRedirect && this.names.contains("www." + host);
        return this.lender.send(exchange, missesWww ? redirect(exchange.getRequest(), given) : REFUSAL);
    }

    private boolean isTrusted(String host) {
        if (this.names.contains(host)) {
            return true;
        }
        for (String suffix : this.suffixes) {
            if (host.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    private static Response redirect(ServerHttpRequest request, String host) {
        RequestUrl url = SeenUrls.seen(request);
        Response redirect =
                Response.redirect(url.at(url.scheme(), "www." + host).toString());
        return Handshakes.isOne(request.getHeaders()) ? Handshakes.refusal(redirect) : redirect;
    }
}
