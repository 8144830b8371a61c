package io.fastapi.engine.http;

import io.fastapi.error.Problems;
import io.fastapi.function.Call;
import io.fastapi.input.Context;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.input.Input;
import io.fastapi.input.Security;
import io.fastapi.input.SecurityScheme;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Settings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Grows the tree of what an operation uses: puts overrides in place and notes mistakes in scopes. */
final class UseTree {

    private final Operation operation;
    private final Map<Object, Dependency<?>> overrides;
    private final Problems problems;
    private final Deque<Use> ancestors = new ArrayDeque<>();

    UseTree(Operation operation, Map<Object, Dependency<?>> overrides, Problems problems) {
        this.operation = operation;
        this.overrides = overrides;
        this.problems = problems;
    }

    List<Use> grow(List<? extends Input<?>> inputs) {
        return grow(inputs, List.of());
    }

    private List<Use> grow(List<? extends Input<?>> inputs, List<String> scopes) {
        List<Use> uses = new ArrayList<>(inputs.size());
        for (Input<?> input : inputs) {
            uses.add(grow(input, scopes));
        }
        return List.copyOf(uses);
    }

    private Use grow(Input<?> input, List<String> scopes) {
        if (input instanceof Security<?> security) {
            return grow(security.input(), Settings.joined(scopes, security.scopes()));
        }
        Dependency<?> override = override(input);
        Dependency<?> dependency = (override == null) ? declared(input) : override;
        Use use = new Use(input, dependency, override != null, scopes, List.of());
        if (dependency == null) {
            return use;
        }
        checkScope(dependency);
        this.ancestors.push(use);
        List<Use> inputs = grow(dependency.inputs(), scopes);
        this.ancestors.pop();
        return new Use(input, dependency, override != null, scopes, inputs);
    }

    /** What replaces an input. An override may use what it replaces: there the input is the declared one. */
    private @Nullable Dependency<?> override(Input<?> input) {
        Object key = key(input);
        for (Use ancestor : this.ancestors) {
            if (ancestor.overridden() && key(ancestor.input()).equals(key)) {
                return null;
            }
        }
        Dependency<?> override = this.overrides.get(key);
        return (override != null && input instanceof Dependency<?> declared) ? override.inPlaceOf(declared) : override;
    }

    private static Object key(Input<?> input) {
        return (input instanceof Dependency<?> dependency) ? dependency.key() : input;
    }

    private static @Nullable Dependency<?> declared(Input<?> input) {
        if (input instanceof Dependency<?> dependency) {
            return dependency;
        }
        return (input instanceof SecurityScheme<?> scheme) ? reader(scheme) : null;
    }

    private static Dependency<?> reader(SecurityScheme<?> scheme) {
        Call call = new Call(
                arguments -> scheme.reader().apply((ServerRequest) arguments[0]),
                Call.Mode.PURE,
                scheme.name(),
                Optional.empty());
        return Dependency.of(List.of(Context.<ServerRequest>of(Context.Kind.REQUEST)), call);
    }

    /** FastAPI's {@code DependencyScopeError}. */
    private void checkScope(Dependency<?> dependency) {
        Use above = this.ancestors.peek();
        Dependency<?> user = (above == null) ? null : above.dependency();
        if (user != null && closesIn(Scope.REQUEST, user) && closesIn(Scope.FUNCTION, dependency)) {
            this.problems.add(
                    this.operation,
                    user + " has the scope REQUEST and uses " + dependency
                            + ", which has the scope FUNCTION and is closed before it",
                    "give both the same scope, with .scope(..)");
        }
    }

    private static boolean closesIn(Scope scope, Dependency<?> dependency) {
        return dependency.teardown().isPresent() && dependency.scope() == scope;
    }
}
