package io.fastapi.engine.http;

import io.fastapi.EngineSettings;
import io.fastapi.engine.bind.InputBinder;
import io.fastapi.engine.body.BodyPlan;
import io.fastapi.engine.route.RouteIndex;
import io.fastapi.error.Problems;
import io.fastapi.function.Call;
import io.fastapi.input.Context;
import io.fastapi.input.Dependency;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Settings;
import io.fastapi.types.TypeAdapters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles one operation: flattens its dependency tree into steps and notes what cannot be served. */
final class PlanCompiler {

    /** The place of a result whose value is dropped. */
    private static final int NOWHERE = -1;

    private final Operation operation;
    private final TypeAdapters adapters;
    private final Problems problems;
    private final UseTree tree;
    private final boolean parallel;
    private final List<Input<?>> leaves = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<Use.CacheKey, Integer> cacheSlots = new HashMap<>();

    /**
     * A compiler of one operation.
     *
     * @param parallel whether neighbouring async dependencies that do not need each other run at the same time
     */
    PlanCompiler(
            Operation operation, TypeAdapters adapters, EngineSettings settings, Problems problems, boolean parallel) {
        this.operation = operation;
        this.parallel = parallel;
        this.adapters = adapters;
        this.problems = problems;
        this.tree = new UseTree(operation, settings.overrides(), problems);
    }

    Plan compile() {
        List<Use> discarded = this.tree.grow(this.operation.settings().dependencies());
        List<Use> inputs = this.tree.grow(this.operation.inputs());
        Settings.joined(discarded, inputs).forEach(use -> use.forEachLeaf(this.leaves::add));
        List<String> names = RouteIndex.variables(this.operation.settings().path());
        BodyPlan body = BodyPlan.of(this.leaves, this.problems, this.operation);
        InputBinder binder = new InputBinder(this.adapters, names, body, this.problems, this.operation);
        checkVariables(names);
        Links links = new Links();
        discarded.forEach(use -> links.add(step(use, binder), NOWHERE));
        link(inputs, links, binder);
        InputBinder.Readers own = binder.bind(this.operation.inputs(), List.of());
        this.steps.add(Step.handler(this.operation.handler(), inputs.size(), own, links.results(), links.positions()));
        return Plan.of(this.steps, together(), this.cacheSlots.size(), body, asksFor(Context.Kind.PRINCIPAL));
    }

    /** For each step, the end of the group of steps that begins with it; a group of one is called by itself. */
    private int[] together() {
        int[] ends = new int[this.steps.size()];
        for (int i = 0; i < ends.length; i++) {
            int end = i + 1;
            while (this.parallel && end < ends.length - 1 && isAsync(i) && isAsync(end) && isFree(i, end)) {
                end++;
            }
            ends[i] = end;
        }
        return ends;
    }

    private boolean isAsync(int step) {
        return this.steps.get(step).call().mode() == Call.Mode.ASYNC;
    }

    /** Whether a step needs nothing of those from another one on. */
    private boolean isFree(int from, int step) {
        Step candidate = this.steps.get(step);
        for (int needed : candidate.results()) {
            if (needed >= from) {
                return false;
            }
        }
        for (int i = from; i < step; i++) {
            if (this.steps.get(i).cacheSlot() == candidate.cacheSlot()) {
                return false;
            }
        }
        return true;
    }

    /** The steps whose results are arguments of a call. */
    private static final class Links {

        private final List<Integer> steps = new ArrayList<>();
        private final List<Integer> positions = new ArrayList<>();

        void add(int step, int position) {
            if (step != NOWHERE) {
                this.steps.add(step);
                this.positions.add(position);
            }
        }

        int[] results() {
            return array(this.steps);
        }

        int[] positions() {
            return array(this.positions);
        }

        private static int[] array(List<Integer> numbers) {
            int[] array = new int[numbers.size()];
            for (int i = 0; i < array.length; i++) {
                array[i] = numbers.get(i);
            }
            return array;
        }
    }

    private void link(List<Use> inputs, Links links, InputBinder binder) {
        for (int i = 0; i < inputs.size(); i++) {
            links.add(step(inputs.get(i), binder), i);
        }
    }

    /** Adds the steps of a dependency, its own last; the number of that one, or {@link #NOWHERE} for another input. */
    private int step(Use use, InputBinder binder) {
        Dependency<?> dependency = use.dependency();
        if (dependency == null) {
            return NOWHERE;
        }
        Links links = new Links();
        link(use.inputs(), links, binder);
        int slot = this.cacheSlots.computeIfAbsent(use.cacheKey(dependency), key -> this.cacheSlots.size());
        InputBinder.Readers own = binder.bind(dependency.inputs(), use.scopes());
        this.steps.add(Step.dependency(dependency, own, links.results(), links.positions(), slot));
        return this.steps.size() - 1;
    }

    private void checkVariables(List<String> names) {
        boolean readsRequest = asksFor(Context.Kind.REQUEST);
        for (String name : names) {
            if (!readsRequest && !isRead(name)) {
                this.problems.add(
                        this.operation,
                        "nothing reads the path variable {" + name + "}",
                        "add path(\"" + name + "\") to .params(..), or take it out of the path");
            }
        }
    }

    private boolean isRead(String variable) {
        for (Input<?> input : this.leaves) {
            if (input instanceof Param<?> param
                    && param.in() == In.PATH
                    && param.wireName().equals(variable)) {
                return true;
            }
        }
        return false;
    }

    private boolean asksFor(Context.Kind kind) {
        for (Input<?> input : this.leaves) {
            if (input instanceof Context<?> context && context.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
