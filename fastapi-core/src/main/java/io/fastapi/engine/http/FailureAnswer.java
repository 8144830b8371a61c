package io.fastapi.engine.http;

import io.fastapi.engine.request.Faults;
import io.fastapi.engine.request.Handshakes;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.resolve.Relay;
import io.fastapi.engine.resolve.Relay.Purpose;
import io.fastapi.engine.write.Prepared;
import io.fastapi.engine.write.ResponseWriter;
import io.fastapi.error.HttpException;
import io.fastapi.error.WebSocketException;
import io.fastapi.function.Call;
import io.fastapi.function.Fn;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a failure as the application's handler says, else by default. As in FastAPI, what a handler throws is handled once
 * more, and after that only by the handler for everything.
 *
 * @param send sends an answer; fails, without having sent anything, if it cannot be sent
 * @param end leaves a failure to the server
 */
record FailureAnswer(
        HttpOperation operation, RequestState state, Relay relay, Consumer<Prepared> send, Consumer<Throwable> end) {

    private static final @Nullable Object[] NONE = {};

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    /** What the application's handlers and dependencies see of a failure. */
    static Throwable known(Throwable failure) {
        if (failure instanceof Relay.Overloaded) {
            LOG.debug("No thread for a request; it is answered with 503", failure);
            return new HttpException(503, "Service Unavailable", Map.of("Retry-After", "1"));
        }
        return failure;
    }

    /** Answers, at once or when a handler has said how. */
    void answer(Throwable failure) {
        answer(failure, 1);
    }

    private void answer(Throwable failure, int layer) {
        Errors errors = this.operation.errors();
        Call handler = (layer <= this.operation.layers()) ? errors.handler(failure) : errors.catchAll();
        if (handler != null) {
            if (handler == errors.catchAll()) {
                Faults.keep(this.state.exchange(), this.relay::around);
                Faults.tell(this.state.exchange(), failure);
            }
            this.relay.callThen(
                    handler,
                    errors.arguments(handler, this.state, failure),
                    Purpose.DUTY,
                    (made, thrown) -> handled(handler, failure, layer, made, thrown));
            return;
        }
        try {
            Prepared known = (layer <= this.operation.layers()) ? errors.answer(this.state.exchange(), failure) : null;
            if (known == null) {
                fault(failure);
            } else {
                this.send.accept(known);
            }
        } catch (Throwable unfit) {
            answer(unfit, layer + 1);
        }
    }

    /** Sends what a handler made of a failure; what it throws itself carries the failure along. */
    private void handled(
            Call handler, Throwable failure, int layer, @Nullable Object made, @Nullable Throwable thrown) {
        if (thrown != null) {
            failed(handler, failure, layer, thrown);
            return;
        }
        Call.Mode mode = ResponseWriter.mayBlock(made) ? Call.Mode.BLOCKING : Call.Mode.PURE;
        Fn prepare = nothing -> this.operation.errors().prepare(handler, this.state, failure, made);
        this.relay.callThen(new Call(prepare, mode, "", Optional.empty()), NONE, Purpose.DUTY, (prepared, unfit) -> {
            Throwable again = (prepared instanceof Prepared ready) ? sent(ready) : unfit;
            if (again != null) {
                failed(handler, failure, layer, again);
            }
        });
    }

    /** Sends an answer; what keeps it from being sent. */
    private @Nullable Throwable sent(Prepared prepared) {
        try {
            this.send.accept(prepared);
            return null;
        } catch (Throwable unfit) {
            return unfit;
        }
    }

    /** A handler failed, or made what cannot be sent. */
    private void failed(Call handler, Throwable failure, int layer, Throwable again) {
        if (again != failure) {
            again.addSuppressed(failure);
        }
        if (handler == this.operation.errors().catchAll() || closes(again)) {
            fault(again);
        } else {
            answer(again, layer + 1);
        }
    }

    /** Whether a handler closed a WebSocket, which is no failure to be handled once more. */
    private boolean closes(Throwable thrown) {
        return thrown instanceof WebSocketException
                && Handshakes.isOne(this.state.exchange().getRequest().getHeaders());
    }

    /** Leaves a failure to those who log it, as the functions of this request would. */
    private void fault(Throwable failure) {
        Faults.keep(this.state.exchange(), this.relay::around);
        this.end.accept(failure);
    }
}
