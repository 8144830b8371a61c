package io.fastapi.engine.http;

import io.fastapi.engine.request.Disconnects;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.request.Unwanted;
import io.fastapi.engine.resolve.AfterResponse;
import io.fastapi.engine.resolve.Enclosure;
import io.fastapi.engine.resolve.Relay;
import io.fastapi.engine.resolve.Relay.Purpose;
import io.fastapi.engine.resolve.Resolution;
import io.fastapi.engine.telemetry.Telemetry;
import io.fastapi.engine.write.Prepared;
import io.fastapi.error.RequestValidationException;
import io.fastapi.input.Dependency.Scope;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/** The answer to one request: resolves its inputs, calls the handler, writes what that returns or what went wrong, sends. */
final class HttpAnswer implements Subscription {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final HttpOperation operation;
    private final RequestState state;
    private final CoreSubscriber<? super Void> downstream;
    private final @Nullable Enclosure enclosure;
    private Enclosure.@Nullable Inside inside;
    private final Relay relay;
    private final Relay closing;
    private final Resolution resolution;
    private final Telemetry telemetry;
    private @Nullable Prepared sending;
    private boolean failing;
    private boolean ended;

    /** With an enclosure, that closes dependencies and does what is left. */
    HttpAnswer(
            HttpOperation operation,
            RequestState state,
            CoreSubscriber<? super Void> downstream,
            @Nullable Enclosure enclosure) {
        this.operation = operation;
        this.state = state;
        this.downstream = downstream;
        this.relay = operation.relay(downstream.currentContext());
        this.telemetry = operation.telemetry(state, downstream.currentContext());
        this.enclosure = enclosure;
        this.closing = (enclosure == null) ? this.relay : operation.relay(downstream.currentContext());
        this.resolution = operation.resolution(state, this.relay, this.closing, this::resolved);
    }

    /** Begins; from now on the request counts as pending until nothing of it is left to do. */
    void start() {
        if (this.enclosure != null) {
            this.inside = this.enclosure.begin(this.resolution, this.closing);
            if (this.inside == null) {
                this.downstream.onError(new IllegalStateException(
                        "The request was answered, and nothing inside of what stands around can answer it any more"));
                return;
            }
        }
        this.operation.shared().pending().begin();
        this.telemetry.next("fastapi.dependencies");
        this.resolution.start();
    }

    private void resolved(@Nullable Object arguments, @Nullable Throwable failure) {
        if (failure != null) {
            fail(failure);
        } else if (arguments == null) {
            fail(RequestValidationException.of(
                    this.state.violations(), () -> this.state.body().orNull()));
        } else if (this.relay.isCancelled()) {
            abort();
        } else {
            this.telemetry.next("fastapi.endpoint");
            this.relay.callThen(
                    this.telemetry.inside(this.operation.handler()),
                    (@Nullable Object[]) arguments,
                    Purpose.ANSWER,
                    this::returned);
        }
    }

    /** Writes the value into a buffer, closes the function scope, sends; a frontend sends first. */
    private void returned(@Nullable Object value, @Nullable Throwable failure) {
        if (failure != null) {
            fail(failure);
            return;
        }
        this.telemetry.next("fastapi.serialization");
        this.operation.write(value, this.state, this.relay, this::written);
    }

    private void written(@Nullable Object prepared, @Nullable Throwable failure) {
        if (failure != null || !(prepared instanceof Prepared ready)) {
            fail((failure == null) ? new IllegalStateException("Nothing was written") : failure);
            return;
        }
        this.telemetry.end(null);
        if (this.resolution.isOpen(Scope.FUNCTION) && !this.operation.keepsOpen()) {
            this.resolution.close(Scope.FUNCTION, null, (nothing, thrown) -> closed(ready, thrown));
        } else {
            closed(ready, null);
        }
    }

    private void closed(Prepared prepared, @Nullable Throwable failure) {
        if (failure != null) {
            prepared.discard();
            fail(failure);
            return;
        }
        try {
            send(prepared);
        } catch (Throwable unfit) {
            fail(unfit);
        }
    }

    /** Lets dependencies see the failure, then answers it. */
    private void fail(Throwable failure) {
        this.telemetry.end(failure);
        if (this.ended) {
            LOG.error("{} failed after it was answered", this.operation.operation(), failure);
        } else if (this.relay.isCancelled() && failure instanceof CancellationException) {
            abort();
        } else {
            this.failing = true;
            Throwable known = FailureAnswer.known(failure);
            FailureAnswer answer = new FailureAnswer(this.operation, this.state, this.relay, this::send, this::end);
            if (this.enclosure == null) {
                this.resolution.closeAll(known, (nothing, last) -> answer.answer((last == null) ? known : last));
            } else {
                answer.answer(known);
            }
        }
    }

    /** Fails, without having sent anything, if the answer cannot be sent. */
    private void send(Prepared prepared) {
        if (this.relay.isCancelled()) {
            this.sending = prepared;
            prepared.discard();
            abort();
            return;
        }
        if (this.enclosure != null) {
            AnswerTasks.tell(prepared, this.state, this.failing);
        }
        Mono<Void> answer;
        try {
            answer = this.operation.errors().responses().send(this.state.exchange(), prepared);
        } catch (Throwable unfit) {
            prepared.discard();
            throw unfit;
        }
        this.sending = prepared;
        if (this.enclosure != null && this.inside != null) {
            this.enclosure.free(this.inside);
        }
        if (!prepared.isWhole()) {
            this.telemetry.next("fastapi.stream");
        }
        this.relay.awaitThen(answer, Purpose.VALUE, this::sent);
    }

    /** Tells the server that the answer is complete; what is left runs on a worker, as uvicorn does it. */
    private void sent(@Nullable Object nothing, @Nullable Throwable failure) {
        if (failure == null) {
            boolean cut = this.sending != null && this.sending.isUnfinished();
            finish(cut ? Relay.gone() : null, this.downstream::onComplete);
        } else if (failure instanceof Unwanted && this.sending != null) {
            finish(failure, this.downstream::onComplete);
        } else if (this.relay.isCancelled() && failure instanceof CancellationException) {
            abort();
        } else {
            // That a client is gone may be known when it is written to, before the server cancels.
            boolean gone = this.sending != null && this.sending.isWhole() && Disconnects.isOne(failure);
            finish(gone ? null : failure, telling(failure));
        }
    }

    /** Leaves the failure to the server, which answers 500. */
    private void end(Throwable failure) {
        finish(failure, telling(failure));
    }

    /** Tells the server of a failure, unless it has cancelled: then Reactor would log what it is told. */
    private Runnable telling(Throwable failure) {
        return this.relay.isCancelled() ? () -> {} : () -> this.downstream.onError(failure);
    }

    /** The client went away: only background tasks are called, and dependencies see it unless there was an answer. */
    private void abort() {
        boolean complete = this.sending != null && this.sending.isWhole();
        LOG.debug("The client of {} went away", this.operation.operation());
        finish(complete ? null : Relay.gone(), () -> {});
    }

    private void finish(@Nullable Throwable failure, Runnable complete) {
        this.ended = true;
        this.telemetry.end(failure);
        if (this.sending == null) {
            afterwards(failure, complete);
        } else {
            if (failure != null) {
                this.sending.abandon();
            }
            // A dependency stays open as long as a worker still reads what it streams.
            this.sending.whenReleased(() -> afterwards(failure, complete));
        }
    }

    /** What is left is done also if what stands before the application fails at being told. */
    private void afterwards(@Nullable Throwable failure, Runnable complete) {
        Supplier<@Nullable Callable<?>> tasks = AnswerTasks.of(this.sending, this.state, this.failing, failure);
        AfterResponse left = this.operation.after(this.closing, this.resolution, this.state, this.telemetry);
        if (this.enclosure != null && this.inside != null) {
            this.enclosure.end(this.inside, left, tasks, failure, this.sending != null);
            complete.run();
            return;
        }
        try {
            complete.run();
        } finally {
            left.run(tasks, failure, this.sending != null);
        }
    }

    /** Demand does not matter: nothing but the end is sent downstream. */
    @Override
    public void request(long n) {
        Operators.validate(n);
    }

    @Override
    public void cancel() {
        this.relay.cancel();
    }
}
