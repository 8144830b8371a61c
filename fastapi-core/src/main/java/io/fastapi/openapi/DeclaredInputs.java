package io.fastapi.openapi;

import io.fastapi.input.Body;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Overrides;
import io.fastapi.input.Param;
import io.fastapi.input.SecurityScheme;
import io.fastapi.input.tree.InputTree;
import io.fastapi.input.tree.Use;
import io.fastapi.operation.Operation;
import java.util.ArrayList;
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
final class DeclaredInputs {

    private final List<Input<?>> leaves;
    private final Map<In, List<Param<?>>> params = new EnumMap<>(In.class);
    private final List<BodyPart> body = new ArrayList<>();
    private final Map<SecurityScheme<?>, Set<String>> security = new LinkedHashMap<>();
    private final Set<Use.CacheKey> visited = new HashSet<>();

    private DeclaredInputs(InputTree tree) {
        this.leaves = tree.declaredLeaves();
        add(tree.roots(), Set.of(), true);
    }

    static DeclaredInputs of(Operation operation) {
        return new DeclaredInputs(InputTree.of(
                operation.settings().dependencies(), operation.inputs(), operation.pathVariables(), Overrides.none()));
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

    private void add(List<Use> uses, Set<String> scopes, boolean isNew) {
        uses.forEach(use -> addOwn(use.input(), isNew));
        uses.forEach(use -> addBelow(use, scopes, isNew));
    }

    private void addOwn(Input<?> input, boolean isNew) {
        if (input instanceof Body<?> part) {
            if (!InputTree.isRaw(part, this.leaves)) {
                this.body.add(BodyPart.of(part));
            }
        } else if (input instanceof Param<?> param && param.in().isForm()) {
            this.body.add(BodyPart.of(param));
        } else if (input instanceof Param<?> param && isNew) {
            this.params.computeIfAbsent(param.in(), in -> new ArrayList<>()).add(param);
        }
    }

    private void addBelow(Use use, Set<String> above, boolean isNew) {
        if (use.declared().isEmpty()) {
            return;
        }
        boolean first = isNew && this.visited.add(use.cacheKey());
        Set<String> scopes = new LinkedHashSet<>(above);
        scopes.addAll(use.scopes());
        if (use.input() instanceof SecurityScheme<?> scheme) {
            if (first) {
                this.security
                        .computeIfAbsent(scheme, key -> new LinkedHashSet<>())
                        .addAll(scopes);
            }
        } else {
            add(use.inputs(), scopes, first);
        }
    }
}
