package io.fastapi.engine.resolve;

import io.fastapi.engine.plan.Plan.Step;
import io.fastapi.function.Call;
import io.fastapi.input.ConcurrencyLimit;
import io.fastapi.input.Dependency.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dependencies of one request that are open, in the order of the plan; closed in the opposite order. */
final class Teardowns implements Relay.Next {

    private final Relay relay;
    private final List<Step> steps;
    private final @Nullable Object[] results;
    private final boolean[] open;
    private Scope closing = Scope.FUNCTION;
    private int at;
    private @Nullable Throwable failure;
    private Relay.Next then = (nothing, failed) -> {};

    /** No dependency is open yet; the results are those of the steps. */
    Teardowns(Relay relay, List<Step> steps, @Nullable Object[] results) {
        this.relay = relay;
        this.steps = steps;
        this.results = results;
        this.open = new boolean[steps.size()];
    }

    /** Notes that a step's result is to be closed. */
    void open(int step) {
        this.open[step] = true;
    }

    boolean isOpen(Scope scope) {
        for (int i = 0; i < this.open.length; i++) {
            if (this.open[i] && this.steps.get(i).scope() == scope) {
                return true;
            }
        }
        return false;
    }

    /**
     * Runs the teardowns of a scope. A teardown that fails replaces the failure that the next ones see.
     *
     * @param seen what went wrong so far
     * @param last called with what went wrong in the end
     */
    void close(Scope scope, @Nullable Throwable seen, Relay.Next last) {
        this.closing = scope;
        this.failure = seen;
        this.then = last;
        this.at = this.open.length;
        closeNext();
    }

    private void closeNext() {
        while (--this.at >= 0) {
            Step step = this.steps.get(this.at);
            Call teardown = step.teardown();
            if (this.open[this.at] && step.scope() == this.closing && teardown != null) {
                this.open[this.at] = false;
                if (close(teardown, this.results[this.at]) == Relay.LATER) {
                    return;
                }
                closed(step);
            }
        }
        this.then.accept(null, this.failure);
    }

    private @Nullable Object close(Call teardown, @Nullable Object value) {
        @Nullable Object[] arguments = {value, Optional.ofNullable(this.failure)};
        try {
            return this.relay.call(teardown, arguments, Relay.Purpose.DUTY, this);
        } catch (Throwable replacement) {
            replace(replacement);
            return null;
        }
    }

    /** Goes on when a teardown ended elsewhere. */
    @Override
    public void accept(@Nullable Object nothing, @Nullable Throwable replacement) {
        if (replacement != null) {
            replace(replacement);
        }
        closed(this.steps.get(this.at));
        closeNext();
    }

    /** A call counts until its value is closed. */
    private static void closed(Step step) {
        ConcurrencyLimit limit = step.limit();
        if (limit != null) {
            limit.leave();
        }
    }

    private void replace(Throwable replacement) {
        if (this.failure != null && this.failure != replacement) {
            replacement.addSuppressed(this.failure);
        }
        this.failure = replacement;
    }
}
