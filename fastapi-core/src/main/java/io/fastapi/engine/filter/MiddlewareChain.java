package io.fastapi.engine.filter;

import io.fastapi.engine.request.Handshakes;
import io.fastapi.middleware.Authentication;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.FilterMiddleware;
import io.fastapi.middleware.FunctionMiddleware;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.HttpsRedirect;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.RequestBodyLimit;
import io.fastapi.middleware.Sessions;
import io.fastapi.middleware.TrustedHosts;
import io.fastapi.response.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** The middleware of one application as filters, the outermost first. Thread-safe; made once. */
public final class MiddlewareChain {

    /** The request attribute with a failure that middleware itself threw, not what it stands around. */
    public static final String FAILURE = MiddlewareChain.class.getName() + ".failure";

    /** What an application lends to its middleware. */
    public interface Lender {

        /** Sends an answer. */
        Mono<Void> send(ServerWebExchange exchange, Response response);

        /** Threads for one function that may block; none of them waits for another one of its own. */
        Executor callers();

        /** Where work that does not wait runs, such as the compression of large pieces. */
        Executor workers();

        /** Spring's readers of bodies. */
        List<HttpMessageReader<?>> messageReaders();
    }

    private final List<WebFilter> filters;

    private MiddlewareChain(List<WebFilter> filters) {
        this.filters = filters;
    }

    /** The filters of some middleware, the outermost first. */
    public static MiddlewareChain of(List<Middleware> middleware, Lender lender) {
        List<WebFilter> filters = new ArrayList<>();
        boolean compressed = false;
        for (Middleware each : middleware) {
            filters.add(each.accept(new Filters(lender, compressed)));
            compressed |= each instanceof GZip;
        }
        return new MiddlewareChain(List.copyOf(filters));
    }

    /** Whether there is no middleware. */
    public boolean isEmpty() {
        return this.filters.isEmpty();
    }

    /** A handler with the middleware around it. */
    public WebHandler around(WebHandler handler) {
        WebHandler folded = handler;
        for (int i = this.filters.size() - 1; i >= 0; i--) {
            WebFilter filter = this.filters.get(i);
            WebFilterChain next = folded::handle;
            folded = exchange -> filter.filter(exchange, next);
        }
        return folded;
    }

    /**
     * Makes the filter of each kind of middleware.
     *
     * @param compressed whether what is passed on is compressed further out
     */
    private record Filters(Lender lender, boolean compressed) implements Middleware.Visitor<WebFilter> {

        @Override
        public WebFilter function(FunctionMiddleware middleware) {
            return ofRequests(FunctionFilter.of(middleware, this.lender, this.compressed));
        }

        @Override
        public WebFilter filter(FilterMiddleware middleware) {
            return middleware.webFilter();
        }

        @Override
        public WebFilter cors(Cors middleware) {
            return ofRequests(new CorsFilter(middleware, this.lender));
        }

        @Override
        public WebFilter gzip(GZip middleware) {
            return ofRequests(new GZipFilter(middleware, this.lender.workers()));
        }

        /** The handshakes of WebSockets pass by, as in Starlette. */
        private static WebFilter ofRequests(WebFilter filter) {
            return (exchange, next) -> Handshakes.isOne(exchange.getRequest().getHeaders())
                    ? next.filter(exchange)
                    : filter.filter(exchange, next);
        }

        @Override
        public WebFilter sessions(Sessions middleware) {
            return new SessionsFilter(middleware, InstantSource.system());
        }

        @Override
        public WebFilter trustedHosts(TrustedHosts middleware) {
            return new TrustedHostsFilter(middleware, this.lender);
        }

        @Override
        public WebFilter requestBodyLimit(RequestBodyLimit middleware) {
            return ofRequests(new RequestBodyLimitFilter(middleware, this.lender));
        }

        @Override
        public WebFilter authentication(Authentication middleware) {
            return new AuthenticationFilter(middleware, this.lender);
        }

        @Override
        public WebFilter httpsRedirect(HttpsRedirect middleware) {
            return new HttpsRedirectFilter(this.lender);
        }
    }
}
