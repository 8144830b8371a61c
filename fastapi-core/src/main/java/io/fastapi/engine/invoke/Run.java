package io.fastapi.engine.invoke;

import io.fastapi.engine.exchange.Prepared;
import io.fastapi.engine.exchange.RequestState;
import io.fastapi.error.ExceptionHandler;
import io.fastapi.error.RequestValidationException;
import io.fastapi.input.Call.Mode;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.input.Dependency.Teardown;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Schedulers;

/**
 * One request on its way from route to answer: read, resolve, invoke, write, close. Plain calls as long as nothing has to be
 * waited for; used by one thread at a time, except {@link #cancel()}.
 */
final class Run implements Subscription {

    /** Stands for {@code null} among shared results, where nothing means not called yet. */
    private static final Object NULL = new Object();

    private static final int RUNNING = 0;
    private static final int WAITING = 1;
    private static final int SENDING = 2;
    private static final int ENDED = 3;

    private final OperationRunner operation;
    private final RequestState state;
    private final CoreSubscriber<? super Void> downstream;
    private final @Nullable Object[] results;
    private final @Nullable Object[] shared;
    private final AtomicInteger phase = new AtomicInteger(RUNNING);
    private volatile boolean cancelled;
    private volatile @Nullable Waiter waiter;
    private @Nullable Teardowns teardowns;
    private boolean onWorker;

    Run(OperationRunner operation, RequestState state, CoreSubscriber<? super Void> downstream) {
        this.operation = operation;
        this.state = state;
        this.downstream = downstream;
        this.results = new Object[operation.plan().steps().length];
        this.shared = new Object[operation.plan().cacheSize()];
    }

    /** Reads what the plan asks for, then resolves. */
    void start() {
        if (this.operation.plan().needsPrincipal()) {
            await(this.state.exchange().getPrincipal(), principal -> {
                if (principal instanceof java.security.Principal known) {
                    this.state.principal(known);
                }
                read();
            });
        } else {
            read();
        }
    }

    private void read() {
        Mono<?> form = this.operation.form(this.state);
        if (form != null) {
            await(form, nothing -> resolve(0));
        } else if (this.operation.readsBody(this.state)) {
            this.operation.readBody(this.state, this.downstream.currentContext(), (bytes, failure) -> {
                if (failure != null) {
                    fail(failure);
                } else {
                    accept(bytes);
                }
            });
        } else {
            resolve(0);
        }
    }

    private void accept(byte[] bytes) {
        try {
            this.operation.body().accept(bytes, this.state);
        } catch (RuntimeException answer) {
            fail(answer);
            return;
        }
        resolve(0);
    }

    /** Calls dependencies in order, then the handler; continues elsewhere when a call needs another thread or time. */
    private void resolve(int from) {
        try {
            Step[] steps = this.operation.plan().steps();
            for (int i = from; i < steps.length; i++) {
                if (this.cancelled) {
                    abort();
                    return;
                }
                if (!take(steps[i], i)) {
                    return;
                }
            }
            answer(this.results[steps.length - 1]);
        } catch (Throwable failure) {
            fail(failure);
        }
    }

    /** Does one step; false if it continues elsewhere. */
    private boolean take(Step step, int index) throws Exception {
        @Nullable Object[] arguments = step.arguments(this.state, this.results);
        if (index == this.results.length - 1 && !this.state.violations().isEmpty()) {
            throw RequestValidationException.of(this.state.violations(), this.state::body);
        }
        if (arguments == null) {
            this.results[index] = RequestState.FAILED;
            return true;
        }
        if (step.usesCache() && this.shared[step.cacheSlot()] != null) {
            Object value = this.shared[step.cacheSlot()];
            this.results[index] = (value == NULL) ? null : value;
            return true;
        }
        Mode mode = step.call().mode();
        if (mode == Mode.PURE || (mode == Mode.BLOCKING) == this.onWorker) {
            return invoke(step, index, arguments);
        }
        hop(mode == Mode.BLOCKING, () -> {
            if (invoke(step, index, arguments)) {
                resolve(index + 1);
            }
        });
        return false;
    }

    private boolean invoke(Step step, int index, @Nullable Object[] arguments) throws Exception {
        Object result = step.call().function().invoke(arguments);
        if (result != null && Awaited.isAsync(result, index == this.results.length - 1)) {
            result = Awaited.now(result);
            if (result instanceof Awaited.Pending pending) {
                await(pending.result(), value -> {
                    done(step, index, value);
                    resolve(index + 1);
                });
                return false;
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
        Teardown<Object> teardown = step.teardown();
        if (teardown != null && value != null) {
            if (this.teardowns == null) {
                this.teardowns = new Teardowns();
            }
            this.teardowns.push(step.scope(), teardown, value);
        }
    }

    /** Writes the value into a buffer, closes the function scope, sends. */
    private void answer(@Nullable Object value) {
        Prepared prepared = this.operation.writer().prepare(this.state, value);
        Teardowns open = this.teardowns;
        if (open == null || open.isEmpty(Scope.FUNCTION)) {
            send(prepared, true);
            return;
        }
        hop(true, () -> {
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
    private void fail(Throwable failure) {
        Teardowns open = this.teardowns;
        if (open == null) {
            answerFailure(failure);
        } else {
            hop(true, () -> answerFailure(open.closeAll(failure)));
        }
    }

    private void answerFailure(Throwable failure) {
        ExceptionHandler<Throwable> handler = this.operation.errors().handler(failure);
        if (handler != null) {
            hop(true, () -> send(this.operation.errors().handle(handler, this.state, failure), false));
            return;
        }
        Prepared known = this.operation.errors().answer(this.state.exchange(), failure);
        if (known == null) {
            end(failure);
        } else {
            send(known, false);
        }
    }

    private void send(Prepared prepared, boolean success) {
        if (this.cancelled || !this.phase.compareAndSet(RUNNING, SENDING)) {
            prepared.discard();
            abort();
            return;
        }
        Mono<Void> sending = this.operation.responses().send(this.state.exchange(), prepared);
        Waiter sent = new Waiter(this.downstream.currentContext(), (nothing, failure) -> {
            if (this.phase.compareAndSet(SENDING, ENDED)) {
                sent(prepared, success && failure == null, failure);
            }
        });
        this.waiter = sent;
        sent.await(sending);
    }

    /** Tells the server that the answer is complete; what is left runs on a worker, as uvicorn does it. */
    private void sent(Prepared prepared, boolean success, @Nullable Throwable failure) {
        if (failure == null) {
            this.downstream.onComplete();
        } else {
            this.downstream.onError(failure);
        }
        this.operation.after().run(this.state, success ? prepared : null, this.teardowns, failure);
    }

    private void end(Throwable failure) {
        this.phase.set(ENDED);
        this.operation.after().run(this.state, null, this.teardowns, failure);
        this.downstream.onError(failure);
    }

    /** The client went away: dependencies are closed, nothing is sent. */
    private void abort() {
        this.phase.set(ENDED);
        this.operation.after().run(this.state, null, this.teardowns, new CancellationException("The client went away"));
    }

    private interface Action {

        void run() throws Exception;
    }

    private interface Continuation {

        void accept(@Nullable Object value) throws Exception;
    }

    /** Runs on a thread that may block, or on one that may not; at once if this is one. */
    private void hop(boolean worker, Action action) {
        if (worker == this.onWorker) {
            attempt(action);
            return;
        }
        Runnable elsewhere = () -> {
            this.onWorker = worker;
            attempt(action);
        };
        if (worker) {
            this.operation.workers().execute(elsewhere);
        } else {
            Schedulers.parallel().schedule(elsewhere);
        }
    }

    private void attempt(Action action) {
        try {
            action.run();
        } catch (Throwable failure) {
            fail(failure);
        }
    }

    private void await(Object result, Continuation then) {
        this.phase.set(WAITING);
        Waiter waiting = new Waiter(this.downstream.currentContext(), (value, failure) -> {
            if (!this.phase.compareAndSet(WAITING, RUNNING)) {
                return;
            }
            this.onWorker = false;
            if (failure != null) {
                fail(failure);
            } else {
                attempt(() -> then.accept(value));
            }
        });
        this.waiter = waiting;
        waiting.await(result);
    }

    @Override
    public void request(long n) {
        Operators.validate(n);
    }

    @Override
    public void cancel() {
        this.cancelled = true;
        boolean idle = this.phase.compareAndSet(WAITING, ENDED) || this.phase.compareAndSet(SENDING, ENDED);
        Waiter current = this.waiter;
        if (idle && current != null) {
            current.cancel();
            abort();
        }
    }
}
