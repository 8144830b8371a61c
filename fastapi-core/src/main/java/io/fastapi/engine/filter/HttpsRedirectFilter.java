package io.fastapi.engine.filter;

import io.fastapi.engine.filter.MiddlewareChain.Lender;
import io.fastapi.engine.request.Handshakes;
import io.fastapi.engine.request.HostHeader;
import io.fastapi.engine.request.RequestUrl;
import io.fastapi.response.Response;
import java.util.Locale;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Redirects to HTTPS as Starlette's {@code HTTPSRedirectMiddleware}. */
final class HttpsRedirectFilter implements WebFilter {

    private final Lender lender;

    HttpsRedirectFilter(Lender lender) {
        this.lender = lender;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String scheme = request.getURI().getScheme();
        boolean plain = "http".equals(scheme) || "ws".equals(scheme);
        if (!plain) {
            return chain.filter(exchange);
        }
        RequestUrl url = RequestUrl.of(request);
        boolean handshake = Handshakes.isOne(request.getHeaders());
        String secure = ("ws".equals(scheme) || handshake) ? "wss" : "https";
        Response redirect =
                Response.redirect(url.at(secure, withoutPort(url.authority())).toString());
        return this.lender.send(exchange, handshake ? Handshakes.refusal(redirect) : redirect);
    }

    /** Without a port by default: that of HTTP says nothing of the one of HTTPS. */
    private static String withoutPort(String authority) {
        boolean byDefault = authority.endsWith(":80") || authority.endsWith(":443");
        return byDefault ? HostHeader.name(authority).toLowerCase(Locale.ROOT) : authority;
    }
}
