package io.fastapi.openapi;

import io.fastapi.input.Body;
import io.fastapi.input.Context;
import io.fastapi.input.Dependency;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.input.Security;
import io.fastapi.input.SecurityScheme;
import io.fastapi.operation.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All inputs of an operation and of the dependencies below it, in FastAPI's order: what a function reads itself, then its
 * dependencies one after the other, depth first. A dependency that was met before, with the same scopes, adds nothing but
 * its body, as in FastAPI.
 */
final class InputTree {

    private record Key(Object dependency, Set<String> scopes, String scope) {}

    private final Map<In, List<Param<?>>> params = new EnumMap<>(In.class);
    private final List<BodyPart> body = new ArrayList<>();
    private final Map<SecurityScheme<?>, Set<String>> security = new LinkedHashMap<>();
    private final Set<Key> visited = new HashSet<>();

    private InputTree() {}

    static InputTree of(Operation operation) {
        InputTree tree = new InputTree();
        List<Input<?>> inputs = new ArrayList<>(operation.settings().dependencies());
        inputs.addAll(operation.inputs());
        tree.add(inputs, Set.of(), true);
        return tree;
    }

    /** The parameters of one kind. */
    List<Param<?>> params(In in) {
        return this.params.getOrDefault(in, List.of());
    }

    /** The parts of the body, forms and files included. */
    List<BodyPart> body() {
        return this.body;
    }

    /** The security schemes, each with the scopes asked for on the ways to it. */
    Map<SecurityScheme<?>, Set<String>> security() {
        return this.security;
    }

    private void add(List<Input<?>> inputs, Set<String> scopes, boolean isNew) {
        inputs.forEach(input -> addOwn(input, isNew));
        inputs.forEach(input -> addBelow(input, scopes, Set.of(), isNew));
    }

    private void addOwn(Input<?> input, boolean isNew) {
        if (input instanceof Body<?> part) {
            this.body.add(BodyPart.of(part));
        } else if (input instanceof Param<?> param && param.in().isForm()) {
            this.body.add(BodyPart.of(param));
        } else if (input instanceof Param<?> param && isNew) {
            this.params.computeIfAbsent(param.in(), in -> new ArrayList<>()).add(param);
        }
    }

    private void addBelow(Input<?> input, Set<String> parentScopes, Set<String> ownScopes, boolean isNew) {
        if (input instanceof Security<?> secured) {
            addBelow(secured.input(), parentScopes, union(ownScopes, secured.scopes()), isNew);
            return;
        }
        Set<String> scopes = union(parentScopes, ownScopes);
        if (input instanceof Dependency<?> dependency) {
            boolean usesScopes = !ownScopes.isEmpty() || usesScopes(dependency);
            String scope =
                    dependency.teardown().isPresent() ? dependency.scope().name() : "";
            Key key = new Key(dependency.key(), usesScopes ? scopes : Set.of(), scope);
            boolean first = isNew && this.visited.add(key);
            add(dependency.inputs(), scopes, first);
        } else if (input instanceof SecurityScheme<?> scheme && isNew) {
            this.security.computeIfAbsent(scheme, key -> new LinkedHashSet<>()).addAll(scopes);
        }
    }

    private static boolean usesScopes(Input<?> input) {
        if (input instanceof Dependency<?> dependency) {
            return dependency.inputs().stream().anyMatch(InputTree::usesScopes);
        }
        if (input instanceof Security<?> secured) {
            return !secured.scopes().isEmpty() || usesScopes(secured.input());
        }
        return input instanceof SecurityScheme<?>
                || (input instanceof Context<?> context && context.kind() == Context.Kind.SECURITY_SCOPES);
    }

    private static Set<String> union(Set<String> first, Collection<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all;
    }
}
