package io.fastapi.engine;

import io.fastapi.engine.filter.MiddlewareChain;
import io.fastapi.engine.http.Invoker;
import io.fastapi.engine.request.Disconnects;
import io.fastapi.engine.request.ReadBody;
import io.fastapi.engine.request.Unwanted;
import io.fastapi.engine.resolve.Enclosure;
import io.fastapi.engine.resolve.Relay;
import io.fastapi.operation.Operation;
import java.util.Objects;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * An operation with what its routers put around it. Failures that come out of that are answered as those of the operation, whose
 * dependencies are closed by then.
 */
final class SurroundedOperation implements Invoker.Handler {

    private static final String VALUES = SurroundedOperation.class.getName();

    private final Invoker invoker;
    private final LentToSurrounding lender;
    private final WebHandler handler;

    /**
     * An operation that something stands around.
     *
     * @param inside the operation, whose failures are not answered
     * @param lender what the application lends to what stands around it
     */
    SurroundedOperation(Operation operation, Invoker.Handler inside, Invoker invoker, LentToSurrounding lender) {
        this.invoker = invoker;
        this.lender = lender;
        this.handler = MiddlewareChain.of(operation.settings().around(), lender)
                .around(exchange -> inside.handle(exchange, Objects.requireNonNull(exchange.getAttribute(VALUES))));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, String[] pathValues) {
        exchange.getAttributes().put(VALUES, pathValues);
        ReadBody.keep(exchange);
        Enclosure enclosure = Enclosure.around(exchange, tasks -> this.lender.afterwards(exchange, tasks));
        ClosingResponse response = new ClosingResponse(exchange.getResponse(), enclosure);
        return this.handler
                .handle(exchange.mutate().response(response).build())
                .onErrorResume(failure -> failed(exchange, enclosure, failure))
                .doFinally(end -> {
                    if (end == SignalType.CANCEL) {
                        enclosure.lose(Relay.gone());
                    }
                    enclosure.end();
                });
    }

    private Mono<Void> failed(ServerWebExchange exchange, Enclosure enclosure, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            enclosure.lose(failure);
            return (failure instanceof Unwanted) ? Mono.empty() : Mono.error(failure);
        }
        if (Disconnects.isOne(failure)) {
            enclosure.lose(failure);
            return this.invoker.answerOperation(exchange, failure);
        }
        return enclosure.closeAll(failure).flatMap(last -> this.invoker.answerOperation(exchange, last));
    }
}
