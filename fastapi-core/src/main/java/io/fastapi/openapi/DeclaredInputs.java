package io.fastapi.openapi;

import io.fastapi.input.Body;
import io.fastapi.input.Context;
import io.fastapi.input.Dependency;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Overrides;
import io.fastapi.input.Param;
import io.fastapi.input.Security;
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
        uses.forEach(use -> use.input().accept(new Own(isNew)));
        uses.forEach(use -> addBelow(use, scopes, isNew));
    }

    /** Adds what one function reads itself; says what there is then. */
    private final class Own implements Input.Visitor<DeclaredInputs> {

        private final boolean isNew;

        Own(boolean isNew) {
            this.isNew = isNew;
        }

        @Override
        public <T> DeclaredInputs param(Param<T> param) {
            if (param.in().isForm()) {
                DeclaredInputs.this.body.add(BodyPart.of(param));
            } else if (this.isNew) {
                DeclaredInputs.this
                        .params
                        .computeIfAbsent(param.in(), in -> new ArrayList<>())
                        .add(param);
            }
            return DeclaredInputs.this;
        }

        @Override
        public <T> DeclaredInputs body(Body<T> part) {
            if (!InputTree.isRaw(part, DeclaredInputs.this.leaves)) {
                DeclaredInputs.this.body.add(BodyPart.of(part));
            }
            return DeclaredInputs.this;
        }

        @Override
        public <T> DeclaredInputs dependency(Dependency<T> dependency) {
            return DeclaredInputs.this; // what is below it follows
        }

        @Override
        public <T> DeclaredInputs security(Security<T> security) {
            return DeclaredInputs.this;
        }

        @Override
        public <T> DeclaredInputs securityScheme(SecurityScheme<T> scheme) {
            return DeclaredInputs.this;
        }

        @Override
        public <T> DeclaredInputs context(Context<T> context) {
            return DeclaredInputs.this; // clients do not send it
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
