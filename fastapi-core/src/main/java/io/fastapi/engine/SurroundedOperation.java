package io.fastapi.engine;

import io.fastapi.engine.filter.MiddlewareChain;
import io.fastapi.engine.http.Invoker;
import io.fastapi.engine.request.ReadBody;
import io.fastapi.operation.Operation;
import java.util.Objects;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** An operation with what its routers put around it; failures that come out of that are answered as those of the operation. */
final class SurroundedOperation implements Invoker.Handler {

    private static final String VALUES = SurroundedOperation.class.getName();

    private final Invoker invoker;
    private final WebHandler handler;

    /**
     * An operation that something stands around.
     *
     * @param inside the operation, whose failures are not answered
     */
    SurroundedOperation(Operation operation, Invoker.Handler inside, Invoker invoker, MiddlewareChain.Lender lender) {
        this.invoker = invoker;
        this.handler = MiddlewareChain.of(operation.settings().around(), lender)
                .around(exchange -> inside.handle(exchange, Objects.requireNonNull(exchange.getAttribute(VALUES))));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, String[] pathValues) {
        exchange.getAttributes().put(VALUES, pathValues);
        ReadBody.keep(exchange);
        return this.handler
                .handle(exchange)
                .onErrorResume(failure -> exchange.getResponse().isCommitted()
                        ? Mono.error(failure)
                        : this.invoker.answerOperation(exchange, failure));
    }
}
