package io.fastapi.engine;

import io.fastapi.error.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Answers what is left of an operation's failures as FastAPI does: 500 with the text {@code Internal Server Error}, and 404
 * {@code {"detail":"Not Found"}} where no endpoint of any kind serves a path. Failures of other endpoints pass on.
 */
public final class FastApiExceptionHandler implements WebExceptionHandler, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");
    private static final int BEFORE_BOOT = -2;
    private static final int NOT_FOUND = 404;

    private final FastApiEngine engine;

    /** A handler with order -2, before Spring Boot's. */
    public FastApiExceptionHandler(FastApiEngine engine) {
        this.engine = engine;
    }

    @Override
    public int getOrder() {
        return BEFORE_BOOT;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        Object handler = exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        if (handler instanceof FastApiEngine.Matched matched) {
            LOG.error("{} failed", matched.endpoint().operation(), failure);
            return this.engine.answerFault(exchange);
        }
        boolean unserved = failure instanceof ResponseStatusException status
                && status.getStatusCode().isSameCodeAs(HttpStatusCode.valueOf(NOT_FOUND))
                && isNobodys(handler, failure);
        return unserved ? this.engine.answer(exchange, new HttpException(NOT_FOUND, "Not Found")) : Mono.error(failure);
    }

    /** Whether no endpoint chose this status itself: no handler matched, or only the one for static resources. */
    private static boolean isNobodys(@org.jspecify.annotations.Nullable Object handler, Throwable failure) {
        return handler == null || failure instanceof org.springframework.web.reactive.resource.NoResourceFoundException;
    }
}
