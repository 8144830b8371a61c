package io.fastapi.engine.http;

import io.fastapi.engine.bind.InputBinder;
import io.fastapi.engine.request.RequestState;
import io.fastapi.function.Call;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One call on the way to an answer: a dependency as used in one place, or, last, the handler.
 *
 * @param call the function
 * @param arguments how many inputs it has
 * @param own readers of the inputs that come from the request
 * @param results the steps whose results are arguments
 * @param positions which arguments those results are
 * @param cacheSlot where the result is shared with other uses within the request
 * @param usesCache whether an earlier result may be taken
 * @param scope when the teardown runs
 * @param teardown what runs after use, if anything
 */
record Step(
        Call call,
        int arguments,
        InputBinder.Readers own,
        int[] results,
        int[] positions,
        int cacheSlot,
        boolean usesCache,
        Scope scope,
        @Nullable Call teardown) {

    static Step handler(Call call, int arguments, InputBinder.Readers own, int[] results, int[] positions) {
        return new Step(call, arguments, own, results, positions, -1, false, Scope.REQUEST, null);
    }

    static Step dependency(
            Dependency<?> dependency, InputBinder.Readers own, int[] results, int[] positions, int cacheSlot) {
        return new Step(
                dependency.call(),
                dependency.inputs().size(),
                own,
                results,
                positions,
                cacheSlot,
                dependency.isCached(),
                dependency.scope(),
                dependency.teardown().orElse(null));
    }

    /**
     * Gathers the arguments: results of earlier steps, then everything read from the request, whose violations are noted
     * even when a dependency failed.
     *
     * @return the arguments, or {@code null} if the call is to be skipped
     */
    @Nullable
    Object @Nullable [] arguments(RequestState state, @Nullable Object[] done) {
        @Nullable Object[] values = new Object[this.arguments];
        boolean ready = true;
        for (int i = 0; i < this.results.length; i++) {
            Object value = done[this.results[i]];
            ready &= value != RequestState.FAILED;
            if (this.positions[i] >= 0) {
                values[this.positions[i]] = value;
            }
        }
        return (this.own.read(state, values) && ready) ? values : null;
    }
}
