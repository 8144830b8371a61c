package io.fastapi.engine.http;

import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.resolve.Relay;
import io.fastapi.engine.resolve.Relay.Purpose;
import io.fastapi.engine.write.Prepared;
import io.fastapi.error.HttpException;
import io.fastapi.function.Call;
import java.util.Map;
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
            this.relay.callThen(
                    handler,
                    errors.arguments(handler, this.state, failure),
                    Purpose.DUTY,
                    (response, again) -> handled(handler, failure, layer, response, again));
            return;
        }
        try {
            Prepared known = (layer <= this.operation.layers()) ? errors.answer(this.state.exchange(), failure) : null;
            if (known == null) {
                this.end.accept(failure);
            } else {
                this.send.accept(known);
            }
        } catch (Throwable unfit) {
            answer(unfit, layer + 1);
        }
    }

    /** Sends what a handler made of a failure; what it throws itself carries the failure along. */
    private void handled(
            Call handler, Throwable failure, int layer, @Nullable Object response, @Nullable Throwable thrown) {
        Errors errors = this.operation.errors();
        Throwable again = thrown;
        if (again == null) {
            try {
                this.send.accept(errors.prepare(handler, this.state, failure, response));
                return;
            } catch (Throwable unfit) {
                again = unfit;
            }
        }
        if (again != failure) {
            again.addSuppressed(failure);
        }
        if (handler == errors.catchAll()) {
            this.end.accept(again);
        } else {
            answer(again, layer + 1);
        }
    }
}
