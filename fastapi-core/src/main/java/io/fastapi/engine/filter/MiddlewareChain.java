package io.fastapi.engine.filter;

import io.fastapi.engine.request.Handshakes;
import io.fastapi.engine.request.RequestReaders;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
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

        /** How functions read bodies. */
        RequestReaders readers();

        /** Whether it stands around one operation, whose answer is none if it is not the one that is sent. */
        default boolean surrounds() {
            return false;
        }

        /** Runs tasks of an answer that was sent, one after the other. */
        void afterwards(ServerWebExchange exchange, List<Callable<?>> tasks);
    }

    /**
     * One middleware.
     *
     * @param seesHandshakes whether it stands around WebSockets, too; others pass by, as in Starlette
     */
    private record Layer(WebFilter filter, boolean seesHandshakes) {}

    private final List<Layer> layers;

    private MiddlewareChain(List<Layer> layers) {
        this.layers = layers;
    }

    /** The filters of some middleware, the outermost first. */
    public static MiddlewareChain of(List<Middleware> middleware, Lender lender) {
        List<Layer> layers = new ArrayList<>();
        boolean compressed = false;
        for (Middleware each : middleware) {
            layers.add(each.accept(new Layers(lender, compressed)));
            compressed |= each instanceof GZip;
        }
        return new MiddlewareChain(List.copyOf(layers));
    }

    /** Whether there is no middleware. */
    public boolean isEmpty() {
        return this.layers.isEmpty();
    }

    /** A handler with the middleware around it. */
    public WebHandler around(WebHandler handler) {
        WebHandler ofRequests = folded(this.layers, handler);
        List<Layer> seeing = this.layers.stream().filter(Layer::seesHandshakes).toList();
        if (seeing.equals(this.layers)) {
            return ofRequests;
        }
        WebHandler ofHandshakes = folded(seeing, handler);
        return exchange -> {
            boolean handshake = Handshakes.isOne(exchange.getRequest().getHeaders());
            return (handshake ? ofHandshakes : ofRequests).handle(exchange);
        };
    }

    private static WebHandler folded(List<Layer> layers, WebHandler handler) {
        WebHandler folded = handler;
        for (int i = layers.size() - 1; i >= 0; i--) {
            WebFilter filter = layers.get(i).filter();
            WebFilterChain next = folded::handle;
            folded = exchange -> filter.filter(exchange, next);
        }
        return folded;
    }

    /**
     * Makes the layer of each kind of middleware.
     *
     * @param compressed whether what is passed on is compressed further out
     */
    private record Layers(Lender lender, boolean compressed) implements Middleware.Visitor<Layer> {

        @Override
        public Layer function(FunctionMiddleware middleware) {
            return ofRequests(FunctionFilter.of(middleware, this.lender, this.compressed));
        }

        @Override
        public Layer filter(FilterMiddleware middleware) {
            return ofAll(middleware.webFilter());
        }

        @Override
        public Layer cors(Cors middleware) {
            return ofRequests(new CorsFilter(middleware, this.lender));
        }

        @Override
        public Layer gzip(GZip middleware) {
            return ofRequests(new GZipFilter(middleware, this.lender.workers()));
        }

        private static Layer ofRequests(WebFilter filter) {
            return new Layer(filter, false);
        }

        private static Layer ofAll(WebFilter filter) {
            return new Layer(filter, true);
        }

        @Override
        public Layer sessions(Sessions middleware) {
            return ofAll(new SessionsFilter(middleware, InstantSource.system()));
        }

        @Override
        public Layer trustedHosts(TrustedHosts middleware) {
            return ofAll(new TrustedHostsFilter(middleware, this.lender));
        }

        @Override
        public Layer requestBodyLimit(RequestBodyLimit middleware) {
            return ofRequests(new RequestBodyLimitFilter(middleware, this.lender));
        }

        @Override
        public Layer authentication(Authentication middleware) {
            return ofAll(new AuthenticationFilter(middleware, this.lender));
        }

        @Override
        public Layer httpsRedirect(HttpsRedirect middleware) {
            return ofAll(new HttpsRedirectFilter(this.lender));
        }
    }
}
