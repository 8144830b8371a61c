package io.fastapi.engine.http;

import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.write.Prepared;
import io.fastapi.error.ExceptionHandler;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.function.Call.Mode;
import io.fastapi.input.Dependency.Scope;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/**
 * One request on its way from route to answer: read, resolve, invoke, write, close. Plain calls as long as nothing has to be
 * waited for.
 */
final class Run extends Relay {

    /** Stands for {@code null} among shared results, where nothing means not called yet. */
    private static final Object NULL = new Object();

    /** FastAPI handles exceptions around the operation and once more around the router. */
    private static final int LAYERS = 2;

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final OperationRunner operation;
    private final RequestState state;
    private final CoreSubscriber<? super Void> downstream;
    private final Step[] steps;
    private final @Nullable Object[] results;
    private final @Nullable Object[] shared;
    private @Nullable Teardowns teardowns;
    private @Nullable Prepared sending;
    private boolean succeeded;
    private boolean ended;

    Run(OperationRunner operation, RequestState state, CoreSubscriber<? super Void> downstream) {
        super(operation.workers(), downstream.currentContext());
        this.operation = operation;
        this.state = state;
        this.downstream = downstream;
        this.steps = operation.plan().steps();
        this.results = new Object[this.steps.length];
        this.shared = new Object[operation.plan().cacheSize()];
    }

    /** Reads what the plan asks for, then resolves. */
    void start() {
        if (this.operation.plan().needsPrincipal()) {
            attempt(() -> await(this.state.exchange().getPrincipal(), principal -> {
                if (principal instanceof Principal known) {
                    this.state.principal(known);
                }
                read();
            }));
        } else {
            attempt(this::read);
        }
    }

    private void read() throws Throwable {
        Mono<?> form = this.operation.form(this.state);
        if (form != null) {
            await(form, nothing -> resolve(0));
        } else if (this.operation.readsBody(this.state)) {
            Waiter body = waiter(true, this::accept);
            this.operation.readBody(this.state, context(), body::arrive);
            if (!isParked(body, body.park())) {
                accept(body.value());
            }
        } else {
            resolve(0);
        }
    }

    private void accept(@Nullable Object bytes) throws Throwable {
        this.operation.body().accept((bytes == null) ? new byte[0] : (byte[]) bytes, this.state);
        resolve(0);
    }

    /** Calls dependencies in order, then the handler; continues elsewhere when a call needs another thread or time. */
    private void resolve(int from) throws Throwable {
        for (int i = from; i < this.steps.length; i++) {
            if (isCancelled()) {
                abort();
                return;
            }
            int end = this.operation.plan().together()[i];
            if (end > i + 1) {
                int first = i;
                hop(false, () -> takeTogether(first, end));
                return;
            }
            if (!take(this.steps[i], i)) {
                return;
            }
        }
        answer(this.results[this.steps.length - 1]);
    }

    /** Does one step; false if the run continues elsewhere or has ended. */
    private boolean take(Step step, int index) throws Throwable {
        @Nullable Object[] arguments = step.arguments(this.state, this.results);
        if (isHandler(index) && !this.state.violations().isEmpty()) {
            fail(RequestValidationException.of(this.state.violations(), this.state::body));
            return false;
        }
        if (arguments == null) {
            this.results[index] = RequestState.FAILED;
            return true;
        }
        if (isShared(step, index)) {
            return true;
        }
        Mode mode = step.call().mode();
        if (mode == Mode.PURE || (mode == Mode.BLOCKING) == isOnWorker()) {
            return invoke(step, index, arguments);
        }
        try {
            hop(mode == Mode.BLOCKING, () -> {
                if (invoke(step, index, arguments)) {
                    resolve(index + 1);
                }
            });
        } catch (RejectedExecutionException full) {
            LOG.warn("No thread for a request; it is answered with 503", full);
            fail(new HttpException(503, "Service Unavailable"));
        }
        return false;
    }

    /** Whether an earlier call of this request serves a step; then that has its result. */
    private boolean isShared(Step step, int index) {
        Object value = step.usesCache() ? this.shared[step.cacheSlot()] : null;
        if (value == null) {
            return false;
        }
        this.results[index] = (value == NULL) ? null : value;
        return true;
    }

    /** Calls neighbouring async dependencies at once, and waits for all, so that what opened is known to be closed. */
    private void takeTogether(int from, int end) throws Throwable {
        List<Mono<Outcome>> calls = new ArrayList<>(end - from);
        for (int i = from; i < end; i++) {
            Step step = this.steps[i];
            @Nullable Object[] arguments = step.arguments(this.state, this.results);
            if (arguments == null) {
                this.results[i] = RequestState.FAILED;
            } else if (!isShared(step, i)) {
                calls.add(Outcome.of(i, step.call(), arguments));
            }
        }
        Continuation then = outcomes -> endTogether((List<?>) outcomes, end);
        Waiter all = waiter(false, then);
        if (!isParked(all, all.await(Outcome.all(calls)))) {
            then.accept(all.value());
        }
    }

    private void endTogether(@Nullable List<?> outcomes, int next) throws Throwable {
        Throwable first = null;
        for (Object each : (outcomes == null) ? List.of() : outcomes) {
            Outcome outcome = (Outcome) each;
            if (outcome.failure() == null) {
                done(this.steps[outcome.step()], outcome.step(), outcome.value());
            } else if (first == null) {
                first = outcome.failure();
            }
        }
        if (first != null) {
            throw first;
        }
        resolve(next);
    }

    private boolean isHandler(int index) {
        return index == this.steps.length - 1;
    }

    /** Calls a function; false if the run continues when its result arrives. */
    private boolean invoke(Step step, int index, @Nullable Object[] arguments) throws Throwable {
        Object result = step.call().function().invoke(arguments);
        if (result != null && Awaited.isAsync(result, isHandler(index))) {
            result = Awaited.now(result);
            if (result instanceof Awaited.Pending pending) {
                // What has to be closed is not abandoned while it opens: it is closed as soon as it is there.
                Waiter arriving = waiter(step.teardown() == null, value -> {
                    done(step, index, value);
                    resolve(index + 1);
                });
                if (isParked(arriving, arriving.await(pending.result()))) {
                    return false;
                }
                result = arriving.value();
            }
        }
        done(step, index, result);
        return true;
    }

    private void done(Step step, int index, @Nullable Object value) {
        this.results[index] = value;
        if (step.cacheSlot() >= 0 && this.shared[step.cacheSlot()] == null) {
            this.shared[step.cacheSlot()] = (value == null) ? NULL : value;
        }
        if (step.teardown() != null) {
            if (this.teardowns == null) {
                this.teardowns = new Teardowns(this.steps, this.results);
            }
            this.teardowns.open(index);
        }
    }

    /** Writes the value into a buffer, closes the function scope, sends. */
    private void answer(@Nullable Object value) {
        if (!isOnWorker() && this.operation.writer().mayBlock(value)) {
            hop(true, () -> answer(value));
            return;
        }
        Prepared prepared = this.operation.writer().prepare(this.state, value);
        Teardowns open = this.teardowns;
        if (open == null || open.isEmpty(Scope.FUNCTION)) {
            send(prepared, true);
            return;
        }
        hopIfPossible(() -> {
            Throwable failure = open.close(Scope.FUNCTION, null);
            if (failure == null) {
                send(prepared, true);
            } else {
                prepared.discard();
                fail(failure);
            }
        });
    }

    /** Lets dependencies see the failure, then answers it. */
    @Override
    void fail(Throwable failure) {
        if (this.ended) {
            LOG.error(
                    "{} failed after it was answered",
                    this.state.exchange().getRequest().getPath(),
                    failure);
            return;
        }
        Teardowns open = this.teardowns;
        if (open == null || open.isEmpty()) {
            answerFailure(failure, 1);
        } else {
            hopIfPossible(() -> answerFailure(open.closeAll(failure), 1));
        }
    }

    /**
     * Answers a failure as the application's handler says, else by default. As in FastAPI, what a handler throws is handled
     * once more, and after that only by the handler for everything.
     */
    private void answerFailure(Throwable failure, int layer) {
        Errors errors = this.operation.errors();
        ExceptionHandler<Throwable> handler = (layer <= LAYERS) ? errors.handler(failure) : errors.catchAll();
        if (handler != null) {
            hopIfPossible(() -> handle(failure, handler, layer));
            return;
        }
        Prepared known = (layer <= LAYERS) ? errors.answer(this.state.exchange(), failure) : null;
        if (known == null) {
            end(failure);
        } else {
            send(known, false);
        }
    }

    private void handle(Throwable failure, ExceptionHandler<Throwable> handler, int layer) {
        Errors errors = this.operation.errors();
        Prepared prepared;
        try {
            prepared = errors.handle(handler, this.state, failure);
        } catch (Throwable again) {
            if (handler == errors.catchAll()) {
                end(again);
            } else {
                answerFailure(again, layer + 1);
            }
            return;
        }
        send(prepared, false);
    }

    private void send(Prepared prepared, boolean success) {
        this.sending = prepared;
        this.succeeded = success;
        if (isCancelled()) {
            prepared.discard();
            abort();
            return;
        }
        Mono<Void> answer;
        try {
            answer = this.operation.responses().send(this.state.exchange(), prepared);
        } catch (RuntimeException unfit) {
            this.sending = null;
            prepared.discard();
            throw unfit;
        }
        Waiter sent = handOver(true, this::sent);
        if (!isParked(sent, sent.await(answer))) {
            sent(sent);
        }
    }

    /** Tells the server that the answer is complete; what is left runs on a worker, as uvicorn does it. */
    private void sent(Waiter sent) {
        Throwable failure = sent.failure();
        if (failure == null) {
            finish(null, this.downstream::onComplete);
        } else {
            finish(failure, () -> this.downstream.onError(failure));
        }
    }

    /** Leaves the failure to the server, which answers 500. */
    @Override
    void end(Throwable failure) {
        finish(failure, isCancelled() ? () -> {} : () -> this.downstream.onError(failure));
    }

    /**
     * The client went away. If the answer was complete that makes no difference, as in FastAPI; otherwise nothing more is
     * called and dependencies see a {@code CancellationException}.
     */
    @Override
    void abort() {
        Prepared complete = (this.sending == null || this.sending.stream() != null) ? null : this.sending;
        finish((complete == null) ? new CancellationException("The client went away") : null, () -> {});
    }

    private void finish(@Nullable Throwable failure, Runnable complete) {
        this.ended = true;
        Prepared sent = this.sending;
        if (sent == null) {
            afterwards(null, failure, complete);
        } else {
            // A dependency stays open as long as a worker still reads what it streams.
            sent.whenReleased(() -> afterwards(sent, failure, complete));
        }
    }

    private void afterwards(@Nullable Prepared sent, @Nullable Throwable failure, Runnable complete) {
        List<Callable<?>> tasks =
                (failure != null || sent == null) ? List.of() : AfterResponse.tasks(this.state, sent, this.succeeded);
        this.operation.after().run(this.state, tasks, this.teardowns, failure, complete);
    }
}
