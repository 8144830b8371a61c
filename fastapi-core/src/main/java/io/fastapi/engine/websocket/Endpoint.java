package io.fastapi.engine.websocket;

import io.fastapi.engine.body.BodySource;
import io.fastapi.engine.http.Invoker;
import io.fastapi.engine.plan.Plan;
import io.fastapi.engine.request.Handshakes;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.resolve.AfterResponse;
import io.fastapi.engine.resolve.Relay;
import io.fastapi.engine.resolve.Resolution;
import io.fastapi.engine.resolve.Workers;
import io.fastapi.engine.telemetry.Telemetry;
import io.fastapi.error.HttpException;
import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.error.WebSocketException;
import io.fastapi.error.WebSocketRequestValidationException;
import io.fastapi.function.Call;
import io.fastapi.operation.Operation;
import io.fastapi.response.Response;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * One WebSocket, compiled: everything that its connections share.
 *
 * @param operation what it was compiled from
 * @param call the function, whose result is waited for to its end
 * @param plan how its arguments are found
 * @param shared what the WebSockets of an application share
 */
record Endpoint(Operation operation, Call call, Plan plan, Shared shared) implements Invoker.Handler {

    /** What uvicorn answers when a handshake is refused without an answer. */
    static final Response FORBIDDEN = Response.text("").status(403);

    static Endpoint of(Operation operation, Plan plan, Shared shared) {
        return new Endpoint(operation, toItsEnd(operation.handler()), plan, shared);
    }

    /** Of a publisher, the items are dropped and the end counts. */
    private static Call toItsEnd(Call given) {
        if (given.mode() == Call.Mode.BLOCKING) {
            return new Call(
                    arguments -> {
                        given.function().invoke(arguments);
                        return null;
                    },
                    Call.Mode.BLOCKING,
                    given.name(),
                    given.returnType());
        }
        return new Call(
                arguments -> end(given.function().invoke(arguments)),
                Call.Mode.ASYNC,
                given.name(),
                given.returnType());
    }

    private static @Nullable Object end(@Nullable Object result) {
        if (result instanceof Publisher<?> publisher) {
            return Flux.from(publisher).then();
        }
        return (result instanceof CompletionStage<?> stage) ? stage : null;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, String[] pathValues) {
        Handshakes.expectRefusal(exchange.getResponse());
        Response refusal = Handshake.refusal(exchange.getRequest(), this.shared.settings());
        return (refusal == null)
                ? new Talking(this, exchange, pathValues)
                : this.shared.invoker().send(exchange, refusal);
    }

    /** Starts a {@link WebSocketAnswer} when the server subscribes. */
    private static final class Talking extends Mono<Void> {

        private final Endpoint endpoint;
        private final ServerWebExchange exchange;
        private final String[] pathValues;

        Talking(Endpoint endpoint, ServerWebExchange exchange, String[] pathValues) {
            this.endpoint = endpoint;
            this.exchange = exchange;
            this.pathValues = pathValues;
        }

        @Override
        public void subscribe(CoreSubscriber<? super Void> actual) {
            Shared shared = this.endpoint.shared;
            RequestState state = new RequestState(this.exchange, this.pathValues, shared.readers());
            WebSocketAnswer answer = new WebSocketAnswer(this.endpoint, state, actual);
            actual.onSubscribe(answer);
            answer.start();
        }
    }

    boolean blocks() {
        return this.call.mode() == Call.Mode.BLOCKING;
    }

    Telemetry telemetry(RequestState state, Context context) {
        return Telemetry.of(
                this.shared.observations(), this.operation, state.exchange(), context, Endpoint::isExpected);
    }

    private static boolean isExpected(Throwable failure) {
        return failure instanceof HttpException
                || failure instanceof WebSocketException
                || failure instanceof WebSocketDisconnect
                || failure instanceof WebSocketRequestValidationException;
    }

    Relay relay(Context context) {
        Workers workers = blocks() ? this.shared.holders() : this.shared.workers();
        return new Relay(workers, context);
    }

    Resolution resolution(RequestState state, Relay relay, Relay.Next then) {
        return new Resolution(this.plan, BodySource.NOTHING, state, relay, relay, then);
    }

    /** What follows on a connection; at the end it no longer counts. */
    AfterResponse after(Relay relay, Resolution resolution, RequestState state, Telemetry telemetry) {
        return new AfterResponse(this.operation, telemetry, relay, resolution, state, this.shared.pending()::end);
    }

    /** The failure of a handshake for which there is no room. */
    static HttpException full() {
        return new HttpException(503, "Service Unavailable", Map.of("Retry-After", "1"));
    }
}
