package io.fastapi.engine;

import io.fastapi.engine.filter.MiddlewareChain;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Answers what is left of a route's failures as FastAPI does: 500 with the text {@code Internal Server Error}, and 404
 * {@code {"detail":"Not Found"}} where no endpoint of any kind serves a path. Failures of other endpoints pass on, unless
 * this is asked to answer {@linkplain #answerAll() all}.
 */
public final class FastApiExceptionHandler implements WebExceptionHandler, Ordered {

    private static final int BEFORE_BOOT = -2;

    private final FastApiEngine engine;
    private final boolean all;

    /** A handler with order -2, before Spring Boot's. */
    public FastApiExceptionHandler(FastApiEngine engine) {
        this(engine, false);
    }

    private FastApiExceptionHandler(FastApiEngine engine, boolean all) {
        this.engine = engine;
        this.all = all;
    }

    /** The same for failures of every endpoint of the server: controllers, router functions, static resources. */
    public FastApiExceptionHandler answerAll() {
        return new FastApiExceptionHandler(this.engine, true);
    }

    @Override
    public int getOrder() {
        return BEFORE_BOOT;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        Object handler = exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        if (handler instanceof Target
                || failure == exchange.getAttribute(MiddlewareChain.FAILURE)
                || FastApiEngine.hasLogged(exchange)) {
            return this.engine.answerOutside(exchange, failure);
        }
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        if (isNobodys(handler, failure)) {
            return this.engine
                    .routes()
                    .notFound(exchange)
                    .onErrorResume(fault -> this.engine.answerFault(exchange, fault));
        }
        return this.all ? this.engine.answer(exchange, failure) : Mono.error(failure);
    }

    /** Whether a path is unknown to all: no handler matched, or only the one for static resources. */
    private static boolean isNobodys(@Nullable Object handler, Throwable failure) {
        return failure instanceof ResponseStatusException status
                && status.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                && (handler == null || failure instanceof NoResourceFoundException);
    }
}
