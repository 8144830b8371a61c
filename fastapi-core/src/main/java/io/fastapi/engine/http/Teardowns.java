package io.fastapi.engine.http;

import io.fastapi.function.Call;
import io.fastapi.input.Dependency.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dependencies of one request that are open, in the order of the plan; closed in the opposite order. */
final class Teardowns {

    private final Step[] steps;
    private final @Nullable Object[] results;
    private final boolean[] open;

    /** No dependency is open yet; the results are those of the steps. */
    Teardowns(Step[] steps, @Nullable Object[] results) {
        this.steps = steps;
        this.results = results;
        this.open = new boolean[steps.length];
    }

    /** Notes that a step's result is to be closed. */
    void open(int step) {
        this.open[step] = true;
    }

    boolean isEmpty(Scope scope) {
        for (int i = 0; i < this.open.length; i++) {
            if (this.open[i] && this.steps[i].scope() == scope) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return isEmpty(Scope.FUNCTION) && isEmpty(Scope.REQUEST);
    }

    /** Runs the teardowns of a scope. A teardown that throws replaces the failure that the next ones see. */
    @Nullable
    Throwable close(Scope scope, @Nullable Throwable failure) {
        Throwable current = failure;
        for (int i = this.open.length - 1; i >= 0; i--) {
            if (this.open[i] && this.steps[i].scope() == scope) {
                current = close(i, current);
            }
        }
        return current;
    }

    private @Nullable Throwable close(int step, @Nullable Throwable failure) {
        this.open[step] = false;
        Call teardown = this.steps[step].teardown();
        try {
            if (teardown != null) {
                teardown.function().invoke(new Object[] {this.results[step], Optional.ofNullable(failure)});
            }
            return failure;
        } catch (Throwable replacement) {
            if (failure != null && failure != replacement) {
                replacement.addSuppressed(failure);
            }
            return replacement;
        }
    }

    /** Runs all teardowns after a failure; the failure to be answered. */
    Throwable closeAll(Throwable failure) {
        Throwable seen = close(Scope.FUNCTION, failure);
        Throwable last = close(Scope.REQUEST, (seen == null) ? failure : seen);
        return (last == null) ? failure : last;
    }
}
