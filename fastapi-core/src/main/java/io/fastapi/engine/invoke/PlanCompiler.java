package io.fastapi.engine.invoke;

import io.fastapi.engine.bind.InputBinder;
import io.fastapi.engine.exchange.BodyPlan;
import io.fastapi.engine.exchange.Problems;
import io.fastapi.engine.route.RouteIndex;
import io.fastapi.input.Call;
import io.fastapi.input.Context;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.input.Security;
import io.fastapi.input.SecurityScheme;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Settings;
import io.fastapi.types.TypeAdapters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Compiles one operation: flattens its dependency tree into steps and notes what cannot be served. */
final class PlanCompiler {

    /** What makes two uses share one call: FastAPI's dependency cache key. */
    private record CacheKey(Object dependency, List<String> scopes, Optional<Scope> scope) {}

    private final Operation operation;
    private final Map<Object, Dependency<?>> overrides;
    private final Problems problems;
    private final TypeAdapters adapters;
    private final List<Step> steps = new ArrayList<>();
    private final Map<CacheKey, Integer> cacheSlots = new HashMap<>();
    private final List<Input<?>> flat = new ArrayList<>();
    private final List<Dependency<?>> ancestors = new ArrayList<>();

    PlanCompiler(Operation operation, TypeAdapters adapters, Map<Object, Dependency<?>> overrides, Problems problems) {
        this.operation = operation;
        this.adapters = adapters;
        this.overrides = overrides;
        this.problems = problems;
    }

    Plan compile() {
        List<Input<?>> all = Settings.joined(this.operation.settings().dependencies(), this.operation.inputs());
        all.forEach(this::flatten);
        List<String> names = RouteIndex.variables(this.operation.settings().path());
        BodyPlan body = BodyPlan.of(this.flat, this.problems, this.operation);
        InputBinder binder = new InputBinder(this.adapters, names, body, this.problems, this.operation);
        checkVariables(names);
        int discarded = this.operation.settings().dependencies().size();
        Links links = new Links();
        for (int i = 0; i < all.size(); i++) {
            Input<?> input = all.get(i);
            int at = i - discarded;
            dependency(input, List.of(), binder).ifPresent(step -> links.add(step, at));
        }
        Call handler = this.operation.handler();
        List<Input<?>> inputs = this.operation.inputs();
        InputBinder.Readers own = binder.bind(inputs, List.of());
        this.steps.add(Step.handler(handler, inputs.size(), own, links.results(), links.positions()));
        return Plan.of(this.steps, this.cacheSlots.size(), body, asksFor(Context.Kind.PRINCIPAL));
    }

    /** The steps whose results are arguments of a call. */
    private static final class Links {

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

    /** Adds the steps of an input that is a dependency; the number of its step, or empty for any other input. */
    private Optional<Integer> dependency(Input<?> input, List<String> scopes, InputBinder binder) {
        if (input instanceof Security<?> security) {
            return dependency(security.input(), Settings.joined(scopes, security.scopes()), binder);
        }
        Dependency<?> dependency = resolved(input);
        if (dependency == null) {
            return Optional.empty();
        }
        Links links = new Links();
        List<Input<?>> inputs = dependency.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            int at = i;
            dependency(inputs.get(i), scopes, binder).ifPresent(step -> links.add(step, at));
        }
        int slot = this.cacheSlots.computeIfAbsent(cacheKey(input, dependency, scopes), key -> this.cacheSlots.size());
        InputBinder.Readers own = binder.bind(inputs, scopes);
        this.steps.add(Step.dependency(dependency, own, links.results(), links.positions(), slot));
        return Optional.of(this.steps.size() - 1);
    }

    /** The dependency that an input stands for, after overrides. */
    private @Nullable Dependency<?> resolved(Input<?> input) {
        if (input instanceof Dependency<?> dependency) {
            return this.overrides.getOrDefault(dependency.key(), dependency);
        }
        if (input instanceof SecurityScheme<?> scheme) {
            Dependency<?> override = this.overrides.get(scheme);
            return (override == null) ? reader(scheme) : override;
        }
        return null;
    }

    private static Dependency<?> reader(SecurityScheme<?> scheme) {
        Call call = new Call(
                arguments -> scheme.reader().apply((ServerRequest) arguments[0]),
                Call.Mode.PURE,
                scheme.name(),
                Optional.empty());
        return Dependency.of(List.of(Context.<ServerRequest>of(Context.Kind.REQUEST)), call);
    }

    private static CacheKey cacheKey(Input<?> original, Dependency<?> resolved, List<String> scopes) {
        Object key = (original instanceof Dependency<?> dependency) ? dependency.key() : original;
        boolean scoped = usesScopes(resolved);
        List<String> sorted = scoped ? List.copyOf(new TreeSet<>(scopes)) : List.of();
        return new CacheKey(key, sorted, resolved.teardown().map(teardown -> resolved.scope()));
    }

    private static boolean usesScopes(Input<?> input) {
        if (input instanceof Security || input instanceof SecurityScheme) {
            return true;
        }
        if (input instanceof Context<?> context) {
            return context.kind() == Context.Kind.SECURITY_SCOPES;
        }
        if (input instanceof Dependency<?> dependency) {
            for (Input<?> part : dependency.inputs()) {
                if (usesScopes(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void flatten(Input<?> input) {
        if (input instanceof Security<?> security) {
            flatten(security.input());
            return;
        }
        Dependency<?> dependency = resolved(input);
        if (dependency == null) {
            this.flat.add(input);
            return;
        }
        checkScope(dependency);
        this.ancestors.add(dependency);
        dependency.inputs().forEach(this::flatten);
        this.ancestors.remove(this.ancestors.size() - 1);
    }

    private void checkScope(Dependency<?> dependency) {
        if (dependency.teardown().isEmpty() || dependency.scope() != Scope.FUNCTION) {
            return;
        }
        for (Dependency<?> ancestor : this.ancestors) {
            if (ancestor.teardown().isPresent() && ancestor.scope() == Scope.REQUEST) {
                this.problems.add(
                        this.operation,
                        ancestor + " has the scope REQUEST and uses " + dependency
                                + ", which has the scope FUNCTION and" + " is closed before it",
                        "give both the same scope, with .scope(..)");
            }
        }
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
        for (Input<?> input : this.flat) {
            if (input instanceof Param<?> param
                    && param.in() == In.PATH
                    && param.wireName().equals(variable)) {
                return true;
            }
        }
        return false;
    }

    private boolean asksFor(Context.Kind kind) {
        for (Input<?> input : this.flat) {
            if (input instanceof Context<?> context && context.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
