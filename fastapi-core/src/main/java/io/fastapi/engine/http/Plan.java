package io.fastapi.engine.http;

import io.fastapi.engine.body.BodyPlan;
import java.util.List;

/**
 * The calls of one operation in FastAPI's order, dependencies depth-first and the handler last.
 *
 * @param steps the calls
 * @param together for each step, the end of the group that is called at once from it on
 * @param cacheSize how many results are shared within a request
 * @param body how the body is read
 * @param needsPrincipal whether an input asks for the authenticated user
 */
record Plan(Step[] steps, int[] together, int cacheSize, BodyPlan body, boolean needsPrincipal) {

    static Plan of(List<Step> steps, int[] together, int cacheSize, BodyPlan body, boolean needsPrincipal) {
        return new Plan(steps.toArray(Step[]::new), together, cacheSize, body, needsPrincipal);
    }

    Step handler() {
        return this.steps[this.steps.length - 1];
    }
}
