package io.fastapi.engine.plan;

import io.fastapi.FastApi;
import io.fastapi.engine.bind.InputBinder;
import io.fastapi.engine.body.BodyPlan;
import io.fastapi.error.Problems;
import io.fastapi.function.Call;
import io.fastapi.input.ConcurrencyLimit;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.input.Overrides;
import io.fastapi.input.tree.InputTree;
import io.fastapi.operation.Operation;
import io.fastapi.types.TypeAdapters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the arguments of one operation's handler are found: stages in FastAPI's order, dependencies depth first.
 *
 * @param stages what is done, in order
 * @param steps the calls among them, by the number of their result
 * @param handler the arguments of the handler, found last
 * @param cacheSize how many results are shared within a request
 * @param body how the body is read
 */
public record Plan(List<Stage> stages, List<Step> steps, Arguments handler, int cacheSize, BodyPlan body) {

    /** One stage on the way to the arguments. */
    public sealed interface Stage permits ReadPrincipal, StopIfInvalid, ReadBody, Step, Together {}

    /** The authenticated user is looked up. */
    public record ReadPrincipal() implements Stage {}

    /** Nothing more is done for a request that is wrong so far: not even its body is read. */
    public record StopIfInvalid() implements Stage {}

    /** The body is read, before any dependency is called but those of {@code securityBeforeBody}. */
    public record ReadBody() implements Stage {}

    /**
     * A dependency is called, as used in one place.
     *
     * @param index the number of its result
     * @param call the function
     * @param arguments what it takes
     * @param cacheSlot where the result is shared with other uses within the request
     * @param usesCache whether an earlier result may be taken
     * @param scope when the teardown runs
     * @param teardown what runs after use, if anything
     * @param limit how many calls may run at a time, if that is limited
     */
    public record Step(
            int index,
            Call call,
            Arguments arguments,
            int cacheSlot,
            boolean usesCache,
            Scope scope,
            @Nullable Call teardown,
            @Nullable ConcurrencyLimit limit)
            implements Stage {}

    /**
     * Neighbouring asynchronous dependencies that do not need each other are called at the same time.
     *
     * @param steps the dependencies
     */
    public record Together(List<Step> steps) implements Stage {}

    /**
     * The arguments of a call.
     *
     * @param count how many it takes
     * @param own readers of those that come from the request
     * @param results the steps whose results are arguments
     * @param positions which arguments those results are; negative for a result that is dropped
     */
    public record Arguments(int count, InputBinder.Readers own, int[] results, int[] positions) {}

    /**
     * What of FastAPI's order an application gives up.
     *
     * @param parallel whether neighbouring async dependencies that do not need each other run at the same time
     * @param securityFirst whether what is secured and needs no body is called before the body is read
     */
    public record Order(boolean parallel, boolean securityFirst) {

        /** The order of an application's operations. */
        public static Order of(FastApi app) {
            return new Order(app.resolvesInParallel(), app.resolvesSecurityBeforeBody());
        }
    }

    /**
     * Compiles the inputs of an operation, and notes what is wrong with them; the plan is of use only if nothing is.
     *
     * @param overrides the dependencies that replace others
     * @param order how the application wants dependencies to be called
     */
    public static Plan of(
            Operation operation, TypeAdapters adapters, Overrides overrides, Order order, Problems problems) {
        InputTree tree = InputTree.of(
                operation.settings().dependencies(), operation.inputs(), operation.pathVariables(), overrides);
        InputChecks.check(operation, tree, problems);
        return new PlanCompiler(operation, tree, adapters, problems).compile(order);
    }
}
