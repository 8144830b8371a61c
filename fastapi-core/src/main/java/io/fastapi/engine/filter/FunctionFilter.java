package io.fastapi.engine.filter;

import io.fastapi.engine.filter.MiddlewareChain.Lender;
import io.fastapi.function.Results;
import io.fastapi.middleware.FunctionMiddleware;
import io.fastapi.middleware.Next;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** One's own middleware as Starlette's {@code BaseHTTPMiddleware}: a function of the request and of what comes next. */
final class FunctionFilter implements WebFilter {

    /** Calls the function where it may run; its result comes with the answer. */
    @FunctionalInterface
    interface Caller {

        Publisher<? extends Response> call(Request request, Passages next) throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private static final Response OVERLOADED =
            Response.json(503, Map.of("detail", "Service Unavailable")).header("retry-after", "1");

    private final Caller caller;
    private final Lender lender;
    private final boolean compressed;

    private FunctionFilter(Caller caller, Lender lender, boolean compressed) {
        this.caller = caller;
        this.lender = lender;
        this.compressed = compressed;
    }

    /**
     * The filter of a function.
     *
     * @param compressed whether what is passed on is compressed further out
     */
    static FunctionFilter of(FunctionMiddleware middleware, Lender lender, boolean compressed) {
        Caller caller = (middleware instanceof FunctionMiddleware.Blocking blocking)
                ? blocking(blocking, lender.callers())
                : async((FunctionMiddleware.Async) middleware);
        return new FunctionFilter(caller, lender, compressed);
    }

    private static Caller async(FunctionMiddleware.Async middleware) {
        return (request, next) -> middleware.function().apply(request, next);
    }

    private static Caller blocking(FunctionMiddleware.Blocking middleware, Executor callers) {
        return (request, next) -> Mono.create(answer -> {
            try {
                callers.execute(() -> call(middleware, request, next, answer));
            } catch (RejectedExecutionException full) {
                LOG.debug("No thread for a middleware; the request is answered with 503", full);
                answer.success(OVERLOADED);
            }
        });
    }

    private static void call(
            FunctionMiddleware.Blocking middleware, Request request, Passages next, MonoSink<Response> answer) {
        try {
            Next waiting = changed -> waited(next.handle(changed));
            answer.success(middleware.function().apply(request, waiting));
        } catch (Throwable thrown) {
            answer.error(thrown);
        }
    }

    private static Response waited(Mono<Response> answer) throws Exception {
        return (Response) Objects.requireNonNull(Results.await(answer), "no answer");
    }

    Caller caller() {
        return this.caller;
    }

    Lender lender() {
        return this.lender;
    }

    /** Whether what is passed on is compressed further out, where it counts as a stream, as in Starlette. */
    boolean compressed() {
        return this.compressed;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return new Surrounded(this, exchange, chain);
    }

    /** Calls the function when the server wants the answer. */
    private static final class Surrounded extends Mono<Void> {

        private final FunctionFilter filter;
        private final ServerWebExchange exchange;
        private final WebFilterChain chain;

        Surrounded(FunctionFilter filter, ServerWebExchange exchange, WebFilterChain chain) {
            this.filter = filter;
            this.exchange = exchange;
            this.chain = chain;
        }

        @Override
        public void subscribe(CoreSubscriber<? super Void> actual) {
            new Passages(this.filter, this.exchange, this.chain, actual).start();
        }
    }
}
