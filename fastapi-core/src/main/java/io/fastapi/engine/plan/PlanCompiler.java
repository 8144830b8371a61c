package io.fastapi.engine.plan;

import io.fastapi.engine.bind.InputBinder;
import io.fastapi.engine.body.BodyChecks;
import io.fastapi.engine.body.BodyPlan;
import io.fastapi.engine.plan.Plan.Arguments;
import io.fastapi.engine.plan.Plan.Stage;
import io.fastapi.engine.plan.Plan.Step;
import io.fastapi.engine.route.RouteIndex;
import io.fastapi.error.Problems;
import io.fastapi.input.Context;
import io.fastapi.input.Dependency;
import io.fastapi.input.tree.InputTree;
import io.fastapi.input.tree.Use;
import io.fastapi.operation.Operation;
import io.fastapi.types.TypeAdapters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles one operation: flattens the tree of its inputs into stages. */
final class PlanCompiler {

    private final InputTree tree;
    private final BodyPlan body;
    private final InputBinder binder;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Use, Step> known = new IdentityHashMap<>(); // equal uses are called each in its place
    private final Map<Use.CacheKey, Integer> cacheSlots = new HashMap<>();

    PlanCompiler(Operation operation, InputTree tree, TypeAdapters adapters, Problems problems) {
        this.tree = tree;
        this.body = BodyPlan.of(tree);
        List<String> names = RouteIndex.variables(operation.settings().path());
        this.binder = new InputBinder(adapters, names, this.body, problems, operation);
    }

    Plan compile(Plan.Order order) {
        boolean readsBody = this.body.kind() == BodyPlan.Kind.JSON || this.body.kind() == BodyPlan.Kind.FORM;
        if (order.securityFirst() && readsBody) {
            this.tree.discarded().forEach(use -> addSecured(use, true));
            this.tree.inputs().forEach(use -> addSecured(use, false));
        }
        int secured = this.steps.size();
        Arguments handler = handler();
        List<Stage> stages = new ArrayList<>();
        if (asksForPrincipal()) {
            stages.add(new Plan.ReadPrincipal());
        }
        stages.addAll(stages(this.steps.subList(0, secured), order));
        if (secured > 0) {
            stages.add(new Plan.StopIfInvalid());
        }
        if (readsBody) {
            stages.add(new Plan.ReadBody());
        }
        stages.addAll(stages(this.steps.subList(secured, this.steps.size()), order));
        return new Plan(List.copyOf(stages), List.copyOf(this.steps), handler, this.cacheSlots.size(), this.body);
    }

    private static List<? extends Stage> stages(List<Step> steps, Plan.Order order) {
        return order.parallel() ? Grouping.of(steps) : steps;
    }

    /** Adds what is secured in a tree and can be called without the body. */
    private void addSecured(Use use, boolean sharesAlways) {
        if (!use.isSecured()) {
            return;
        }
        if (use.servedLeaves().stream().noneMatch(BodyChecks::mayReadBody)) {
            step(use, sharesAlways);
        } else {
            use.servedInputs().forEach(below -> addSecured(below, false));
        }
    }

    private Arguments handler() {
        Links links = new Links();
        for (Use use : this.tree.discarded()) {
            // FastAPI's dependencies=[..] always share, also with use_cache=False
            step(use, true).ifPresent(step -> links.add(step.index(), Links.NOWHERE));
        }
        return arguments(this.tree.inputs(), List.of(), links);
    }

    private boolean asksForPrincipal() {
        return this.tree.servedLeaves().contains(Context.of(Context.Kind.PRINCIPAL));
    }

    /** The arguments of a function, after the steps that they need. */
    private Arguments arguments(List<Use> inputs, List<String> scopes, Links links) {
        for (int i = 0; i < inputs.size(); i++) {
            int position = i;
            step(inputs.get(i), false).ifPresent(step -> links.add(step.index(), position));
        }
        return new Arguments(inputs.size(), this.binder.bind(inputs, scopes), links.results(), links.positions());
    }

    /** The step of a dependency, after those of its inputs, which are added if they are not yet; nothing for another input. */
    private Optional<Step> step(Use use, boolean sharesAlways) {
        Step known = this.known.get(use);
        return (known == null)
                ? use.served().map(dependency -> step(use, dependency, sharesAlways))
                : Optional.of(known);
    }

    private Step step(Use use, Dependency<?> dependency, boolean sharesAlways) {
        Arguments arguments = arguments(use.servedInputs(), use.scopes(), new Links());
        int slot = this.cacheSlots.computeIfAbsent(use.cacheKey(), key -> this.cacheSlots.size());
        Step step = new Step(
                this.steps.size(),
                dependency.call(),
                arguments,
                slot,
                sharesAlways || dependency.isCached(),
                dependency.scope(),
                dependency.teardown().orElse(null),
                dependency.concurrencyLimit().orElse(null));
        this.steps.add(step);
        this.known.put(use, step);
        return step;
    }

    /** The steps whose results are arguments of a call. */
    private static final class Links {

        /** The place of a result whose value is dropped. */
        static final int NOWHERE = -1;

        private final List<Integer> steps = new ArrayList<>();
        private final List<Integer> positions = new ArrayList<>();

        void add(int step, int position) {
            this.steps.add(step);
            this.positions.add(position);
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
}
