package io.fastapi.engine.resolve;

import io.fastapi.engine.body.BodySource;
import io.fastapi.engine.plan.Plan;
import io.fastapi.engine.plan.Plan.ReadBody;
import io.fastapi.engine.plan.Plan.ReadPrincipal;
import io.fastapi.engine.plan.Plan.Stage;
import io.fastapi.engine.plan.Plan.Step;
import io.fastapi.engine.plan.Plan.StopIfInvalid;
import io.fastapi.engine.plan.Plan.Together;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.resolve.Relay.Purpose;
import io.fastapi.input.ConcurrencyLimit;
import io.fastapi.input.Dependency.Scope;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Finds the arguments of one request's handler: reads, calls dependencies, and keeps what they opened until its driver closes
 * it. Plain calls as long as nothing has to be waited for.
 */
public final class Resolution implements Relay.Next {

    /** Stands for {@code null} among shared results, where nothing means not called yet. */
    private static final Object NULL = new Object();

    /** What a stage leaves behind when nothing more is to be done with its result. */
    private static final Object SETTLED = new Object();

    private final Plan plan;
    private final BodySource body;
    private final RequestState state;
    private final Relay relay;
    private final Relay closing;
    private final Relay.Next then;
    private final @Nullable Object[] results;
    private final @Nullable Object[] shared;
    private @Nullable Teardowns teardowns;
    private int at;

    /**
     * The resolution of one request.
     *
     * @param body reads the body
     * @param closing closes dependencies, which {@code relay} calls
     * @param then called once: with the arguments; with {@code null} if the state has violations; or with a failure
     */
    public Resolution(Plan plan, BodySource body, RequestState state, Relay relay, Relay closing, Relay.Next then) {
        this.plan = plan;
        this.body = body;
        this.state = state;
        this.relay = relay;
        this.closing = closing;
        this.then = then;
        this.results = new Object[plan.steps().size()];
        this.shared = new Object[plan.cacheSize()];
    }

    /** Begins. */
    public void start() {
        proceed(false, null);
    }

    /** Goes on when the result of a stage has arrived. */
    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
        if (failure == null) {
            proceed(true, value);
        } else {
            this.then.accept(null, failure);
        }
    }

    /**
     * Does stages in order until one has to be waited for.
     *
     * @param arrived whether that has happened to the present one
     * @param value its result then
     */
    private void proceed(boolean arrived, @Nullable Object value) {
        @Nullable Object @Nullable [] arguments = null;
        Throwable failure = null;
        try {
            if (arrived) {
                end(this.plan.stages().get(this.at++), value);
            }
            while (this.at < this.plan.stages().size()) {
                Stage stage = this.plan.stages().get(this.at);
                if (stage instanceof StopIfInvalid && this.state.isInvalid()) {
                    break;
                }
                Object result = begin(stage);
                if (result == Relay.LATER) {
                    return;
                }
                end(stage, result);
                this.at++;
            }
            boolean all = this.at == this.plan.stages().size();
            arguments = all ? gather(this.plan.handler()) : null;
        } catch (Throwable thrown) {
            failure = thrown;
        }
        this.then.accept(arguments, failure);
    }

    private @Nullable Object begin(Stage stage) throws Throwable {
        if (this.relay.isCancelled()) {
            throw Relay.gone();
        }
        if (stage instanceof Step step) {
            return call(step);
        }
        if (stage instanceof StopIfInvalid) {
            return SETTLED;
        }
        if (stage instanceof ReadBody) {
            Mono<Void> reading = this.body.read(this.state);
            return (reading == null) ? SETTLED : this.relay.await(reading, Purpose.VALUE, this);
        }
        return (stage instanceof Together together)
                ? callAtOnce(together)
                : this.relay.await(this.state.exchange().getPrincipal(), Purpose.VALUE, this);
    }

    /**
     * The arguments of a call: results of earlier steps, then everything read from the request, whose violations are noted
     * even when a dependency failed; {@code null} if the call is to be skipped.
     */
    private @Nullable Object @Nullable [] gather(Plan.Arguments wanted) {
        @Nullable Object[] values = new Object[wanted.count()];
        boolean ready = true;
        for (int i = 0; i < wanted.results().length; i++) {
            Object value = this.results[wanted.results()[i]];
            ready &= value != RequestState.FAILED;
            if (wanted.positions()[i] >= 0) {
                values[wanted.positions()[i]] = value;
            }
        }
        return (wanted.own().read(this.state, values) && ready) ? values : null;
    }

    private @Nullable Object call(Step step) throws Throwable {
        @Nullable Object @Nullable [] arguments = gather(step.arguments());
        if (arguments == null) {
            this.results[step.index()] = RequestState.FAILED;
            return SETTLED;
        }
        if (isShared(step)) {
            return SETTLED;
        }
        // What has to be closed is not given up while it opens: it is closed as soon as it is there.
        Purpose purpose = (step.teardown() == null) ? Purpose.VALUE : Purpose.OPENING;
        ConcurrencyLimit limit = step.limit();
        return (limit == null)
                ? this.relay.call(step.call(), arguments, purpose, this)
                : new LimitedCall(limit, step, arguments, purpose, this.relay, this).begin();
    }

    /** Whether an earlier call of this request serves a step; then that has its result. */
    private boolean isShared(Step step) {
        Object value = step.usesCache() ? this.shared[step.cacheSlot()] : null;
        if (value == null) {
            return false;
        }
        this.results[step.index()] = (value == NULL) ? null : value;
        return true;
    }

    private @Nullable Object callAtOnce(Together together) throws Throwable {
        Gathering gathering = new Gathering();
        for (Step step : together.steps()) {
            @Nullable Object @Nullable [] arguments = gather(step.arguments());
            if (arguments == null) {
                this.results[step.index()] = RequestState.FAILED;
            } else if (!isShared(step)) {
                gathering.add(step, arguments);
            }
        }
        return this.relay.await(gathering.start(this.relay), Purpose.OPENING, this);
    }

    private void end(Stage stage, @Nullable Object result) throws Throwable {
        if (result == SETTLED) {
            return;
        }
        if (stage instanceof Step step) {
            keep(step, result);
        } else if (stage instanceof Together && result instanceof List<?> members) {
            keepAll(members);
        } else if (stage instanceof ReadPrincipal && result instanceof Principal principal) {
            this.state.principal(principal);
        }
    }

    private void keep(Step step, @Nullable Object value) {
        this.results[step.index()] = value;
        if (this.shared[step.cacheSlot()] == null) {
            this.shared[step.cacheSlot()] = (value == null) ? NULL : value;
        }
        if (step.teardown() != null) {
            if (this.teardowns == null) {
                this.teardowns = new Teardowns(this.closing, this.plan.steps(), this.results);
            }
            this.teardowns.open(step.index());
        }
    }

    private void keepAll(List<?> members) throws Throwable {
        Throwable first = null;
        for (Object each : members) {
            Gathering.Member member = (Gathering.Member) each;
            if (member.failure() == null) {
                keep(member.step(), member.value());
            } else if (first == null) {
                first = member.failure();
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Whether a dependency of a scope is open. */
    public boolean isOpen(Scope scope) {
        return this.teardowns != null && this.teardowns.isOpen(scope);
    }

    /**
     * Closes the dependencies of a scope, the last first; each sees what went wrong and may replace it by failing.
     *
     * @param failure what went wrong so far
     * @param last called with what went wrong in the end
     */
    public void close(Scope scope, @Nullable Throwable failure, Relay.Next last) {
        if (this.teardowns == null) {
            last.accept(null, failure);
        } else {
            this.teardowns.close(scope, failure, last);
        }
    }

    /** Closes everything, the dependencies of function scope first. */
    public void closeAll(@Nullable Throwable failure, Relay.Next last) {
        close(Scope.FUNCTION, failure, (nothing, seen) -> close(Scope.REQUEST, seen, last));
    }
}
