package io.fastapi.engine;

import io.fastapi.engine.direct.DirectExchange;
import io.fastapi.engine.request.Handshakes;
import io.netty.handler.codec.http.HttpMethod;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.commons.logging.LogFactory;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.HttpWebHandlerAdapter;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Serves operations from Reactor Netty's own request: the exchange, the chain of filters and the dispatch of WebFlux cost
 * more than a small operation does. Everything else goes on to WebFlux: what no route serves, and what only WebFlux can,
 * which is {@code HEAD}, {@code OPTIONS}, handshakes of WebSockets, and requests of which a proxy said a prefix.
 *
 * <pre>{@code
 * HttpServer.create().handle(FastApiNettyHandler.of(engine)).bindNow();
 * }</pre>
 */
public final class FastApiNettyHandler implements BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final FastApiEngine engine;
    private final DirectWay way;
    private final DirectExchange.Shared shared;
    private final Optional<WebHandler> surrounded;
    private final Optional<DirectAdapter> watched;
    private final ReactorHttpHandlerAdapter others;
    private final DirectAnswer.Failures failures = this::answer;

    private FastApiNettyHandler(
            FastApiEngine engine, HttpWebHandlerAdapter webFluxs, DirectWay way, Optional<WebHandler> surrounded) {
        this.engine = engine;
        this.way = way;
        this.shared = DirectExchange.Shared.of(webFluxs);
        this.surrounded = surrounded;
        WebHandler all = new ExceptionHandlingWebHandler(surrounded.orElseGet(() -> this::pass), way.errors());
        this.watched =
                isWatched(webFluxs) ? Optional.of(new DirectAdapter(webFluxs, this.shared, all)) : Optional.empty();
        this.others = new ReactorHttpHandlerAdapter(webFluxs);
    }

    /** A handler of an application alone: everything that no route matches is 404. */
    public static FastApiNettyHandler of(FastApiEngine engine) {
        HttpWebHandlerAdapter adapter = FastApiWebHandler.adapter(engine);
        DirectWay way = DirectWay.through(adapter);
        Optional<WebHandler> surrounded = engine.hasMiddleware() ? Optional.of(way.last()) : Optional.empty();
        return new FastApiNettyHandler(engine, adapter, way, surrounded);
    }

    /**
     * A handler in front of a WebFlux application that serves the operations too; empty if somebody else has to see their
     * requests: filters such as Spring Security's, mappings and exception handlers before ours, CORS of WebFlux. Who that is,
     * is logged for developers ({@code DEBUG}). Observations and forwarded headers are no obstacle.
     */
    public static Optional<FastApiNettyHandler> inFrontOf(HttpHandler application, FastApiEngine engine) {
        if (!(application instanceof HttpWebHandlerAdapter adapter)) {
            LOG.debug("Operations are served by WebFlux, for {}", application.getClass());
            return Optional.empty();
        }
        DirectWay way = DirectWay.through(adapter);
        if (!way.obstacles().isEmpty()) {
            LOG.debug("Operations are served by WebFlux, for {}", way.obstacles());
            return Optional.empty();
        }
        Optional<WebHandler> surrounded =
                way.filter().map(filter -> filter.around(passed -> pass(engine.routes(), way, passed)));
        return Optional.of(new FastApiNettyHandler(engine, adapter, way, surrounded));
    }

    /** Whether anything happens around every request that has to happen here too. */
    private static boolean isWatched(HttpWebHandlerAdapter webFluxs) {
        return !webFluxs.getObservationRegistry().isNoop()
                || webFluxs.getForwardedHeaderTransformer() != null
                || webFluxs.getDefaultHtmlEscape() != null
                || LogFactory.getLog(HttpWebHandlerAdapter.class).isDebugEnabled();
    }

    @Override
    public Publisher<Void> apply(HttpServerRequest request, HttpServerResponse response) {
        if (!isOrdinary(request)) {
            return this.others.apply(request, response);
        }
        DirectExchange exchange = DirectExchange.of(this.shared, request, response);
        if (Handshakes.isOne(exchange.getRequest().getHeaders())) {
            return this.others.apply(request, response);
        }
        Target target = this.engine.routes().find(exchange).orElse(null);
        if (target == null || this.way.isReserved(exchange)) {
            return this.others.apply(request, response);
        }
        return this.watched.isPresent()
                ? this.watched.get().handle(exchange.getRequest(), exchange.getResponse())
                : serve(exchange, target);
    }

    private Mono<Void> serve(DirectExchange exchange, Target target) {
        Mono<Void> served;
        try {
            served = this.surrounded.isPresent() ? this.surrounded.get().handle(exchange) : target.handle(exchange);
        } catch (Throwable thrown) { // by what is mounted, or a filter, before it returned anything
            served = Mono.error(thrown);
        }
        return new DirectAnswer(exchange, served, this.failures);
    }

    private Mono<Void> pass(ServerWebExchange passed) {
        return pass(this.engine.routes(), this.way, passed);
    }

    /** Serves what was passed on, which may be another request than the one that came. */
    private static Mono<Void> pass(RouteTable routes, DirectWay way, ServerWebExchange passed) {
        Target target = routes.find(passed).orElse(null);
        return (target == null) ? way.last().handle(passed) : target.handle(passed);
    }

    /** Those who answer failures in WebFlux answer them here; of what they leave, the client learns nothing. */
    private Mono<Void> answer(DirectExchange exchange, Throwable failure) {
        return new ExceptionHandlingWebHandler(failed -> Mono.error(failure), this.way.errors())
                .handle(exchange)
                .onErrorResume(left -> this.engine.answerFault(exchange, left));
    }

    private static boolean isOrdinary(HttpServerRequest request) {
        HttpMethod method = request.method();
        String target = request.uri();
        return !method.equals(HttpMethod.HEAD)
                && !method.equals(HttpMethod.OPTIONS)
                && target.startsWith("/")
                && target.indexOf('#') < 0
                && request.forwardedPrefix() == null;
    }
}
