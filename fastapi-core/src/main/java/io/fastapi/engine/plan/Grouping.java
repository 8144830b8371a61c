package io.fastapi.engine.plan;

import io.fastapi.engine.plan.Plan.Stage;
import io.fastapi.engine.plan.Plan.Step;
import io.fastapi.function.Call;
import java.util.ArrayList;
import java.util.List;

/** Finds neighbouring asynchronous dependencies that can be called at the same time. */
final class Grouping {

    private Grouping() {}

    /** The steps in order, those that can be called at once as one stage. */
    static List<Stage> of(List<Step> steps) {
        List<Stage> stages = new ArrayList<>();
        int from = 0;
        while (from < steps.size()) {
            int end = from + 1;
            while (end < steps.size()
                    && isAsync(steps.get(from))
                    && isAsync(steps.get(end))
                    && isFree(steps, from, end)) {
                end++;
            }
            stages.add((end == from + 1) ? steps.get(from) : new Plan.Together(List.copyOf(steps.subList(from, end))));
            from = end;
        }
        return stages;
    }

    /** Whether a step needs no thread; one that may have to wait for a place is for itself. */
    private static boolean isAsync(Step step) {
        return step.call().mode() == Call.Mode.ASYNC && step.limit() == null;
    }

    /** Whether a step needs nothing of those from another one on, and shares its result with none of them. */
    private static boolean isFree(List<Step> steps, int from, int index) {
        Step candidate = steps.get(index);
        for (int needed : candidate.arguments().results()) {
            if (needed >= steps.get(from).index()) {
                return false;
            }
        }
        for (Step other : steps.subList(from, index)) {
            if (other.cacheSlot() == candidate.cacheSlot()) {
                return false;
            }
        }
        return true;
    }
}
