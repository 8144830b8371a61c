package io.fastapi.engine.http;

import io.fastapi.engine.body.BodySource;
import io.fastapi.engine.plan.Plan;
import io.fastapi.engine.request.RequestReaders;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.resolve.AfterResponse;
import io.fastapi.engine.resolve.Enclosure;
import io.fastapi.engine.resolve.Pending;
import io.fastapi.engine.resolve.Relay;
import io.fastapi.engine.resolve.Relay.Purpose;
import io.fastapi.engine.resolve.Resolution;
import io.fastapi.engine.resolve.Workers;
import io.fastapi.engine.telemetry.Telemetry;
import io.fastapi.engine.write.ResponseWriter.OperationWriter;
import io.fastapi.function.Call;
import io.fastapi.operation.Operation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * One operation, compiled: everything that its requests share.
 *
 * @param operation what it was compiled from
 * @param plan how the arguments of the handler are found
 * @param body reads the body
 * @param writer writes what the handler returns
 * @param shared what the operations of an application share
 * @param layers how many times exceptions are handled, before only the handler of faults is left
 * @param keepsOpen whether dependencies of function scope stay open while the answer is sent, as around a frontend
 */
record HttpOperation(
        Operation operation,
        Plan plan,
        BodySource body,
        OperationWriter writer,
        Shared shared,
        int layers,
        boolean keepsOpen)
        implements Invoker.Handler {

    /** FastAPI handles exceptions around the operation and once more around the router. */
    static final int LAYERS = 2;

    private static final @Nullable Object[] NONE = {};

    /**
     * What the operations of one application share.
     *
     * @param workers where functions run that may block
     * @param readers how {@code request()} reads bodies
     * @param observations told of the parts of a request, and of background tasks
     * @param errors answers failures
     * @param pending counts requests
     */
    record Shared(
            Workers workers, RequestReaders readers, ObservationRegistry observations, Errors errors, Pending pending) {

        /** The same with other threads. */
        Shared workers(Workers changed) {
            return new Shared(changed, this.readers, this.observations, this.errors, this.pending);
        }

        /** The same with other answers to failures. */
        Shared errors(Errors changed) {
            return new Shared(this.workers, this.readers, this.observations, changed, this.pending);
        }
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, String[] pathValues) {
        return handle(exchange, pathValues, null);
    }

    private Mono<Void> handle(ServerWebExchange exchange, String[] pathValues, @Nullable Enclosure enclosure) {
        return this.body.refuses(exchange.getRequest().getHeaders())
                ? errors().refuse(exchange)
                : new Answering(this, this.body.limited(exchange), pathValues, enclosure);
    }

    /** The same for requests that something stands around. */
    Invoker.Handler enclosed() {
        return (exchange, pathValues) -> handle(exchange, pathValues, Enclosure.of(exchange));
    }

    /** Starts an {@link HttpAnswer} when the server subscribes. */
    private static final class Answering extends Mono<Void> {

        private final HttpOperation operation;
        private final ServerWebExchange exchange;
        private final String[] pathValues;
        private final @Nullable Enclosure enclosure;

        Answering(
                HttpOperation operation,
                ServerWebExchange exchange,
                String[] pathValues,
                @Nullable Enclosure enclosure) {
            this.operation = operation;
            this.exchange = exchange;
            this.pathValues = pathValues;
            this.enclosure = enclosure;
        }

        @Override
        public void subscribe(CoreSubscriber<? super Void> actual) {
            RequestState state = new RequestState(
                    this.exchange, this.pathValues, this.operation.shared().readers());
            HttpAnswer answer = new HttpAnswer(this.operation, state, actual, this.enclosure);
            actual.onSubscribe(answer);
            answer.start();
        }
    }

    /** The same with another handler of the same inputs. */
    HttpOperation handler(Call changed) {
        Operation other = new Operation(this.operation.settings(), this.operation.inputs(), changed);
        return new HttpOperation(other, this.plan, this.body, this.writer, this.shared, this.layers, this.keepsOpen);
    }

    /** The same where there is no operation around which exceptions are handled, only the router. */
    HttpOperation unserved() {
        return with(this.shared, 1, this.keepsOpen);
    }

    /** The same with other answers to failures. */
    HttpOperation with(Errors errors) {
        return with(this.shared.errors(errors), this.layers, this.keepsOpen);
    }

    /** The same outside of everything that handles exceptions but the handler of faults. */
    HttpOperation outside(Errors errors) {
        return with(this.shared.errors(errors), 0, this.keepsOpen);
    }

    /** The same whose dependencies of function scope stay open while the answer is sent. */
    HttpOperation keepingOpen() {
        return with(this.shared, this.layers, true);
    }

    private HttpOperation with(Shared changed, int layers, boolean keepsOpen) {
        return new HttpOperation(this.operation, this.plan, this.body, this.writer, changed, layers, keepsOpen);
    }

    /** The function that is called with what was resolved. */
    Call handler() {
        return this.operation.handler();
    }

    Errors errors() {
        return this.shared.errors();
    }

    Telemetry telemetry(RequestState state, Context context) {
        ObservationRegistry registry = this.shared.observations();
        return registry.isNoop()
                ? Telemetry.none()
                : Telemetry.of(registry, this.operation, state.exchange(), context, this.shared.errors()::handles);
    }

    Relay relay(Context context) {
        return new Relay(this.shared.workers(), context);
    }

    Resolution resolution(RequestState state, Relay relay, Relay closing, Relay.Next then) {
        return new Resolution(this.plan, this.body, state, relay, closing, then);
    }

    /** Writes what the handler returned into a buffer, on a worker if that may block. */
    void write(@Nullable Object value, RequestState state, Relay relay, Relay.Next then) {
        if (this.writer.mayBlock(value)) {
            Call writing =
                    new Call(nothing -> this.writer.prepare(state, value), Call.Mode.BLOCKING, "", Optional.empty());
            relay.callThen(writing, NONE, Purpose.ANSWER, then);
            return;
        }
        Object prepared = null;
        Throwable unfit = null;
        try {
            prepared = this.writer.prepare(state, value);
        } catch (Throwable thrown) {
            unfit = thrown;
        }
        then.accept(prepared, unfit);
    }

    /** What follows on an answer; at the end the request no longer counts. */
    AfterResponse after(Relay relay, Resolution resolution, RequestState state, Telemetry telemetry) {
        return new AfterResponse(this.operation, telemetry, relay, resolution, state, this.shared.pending()::end);
    }
}
