package io.fastapi.engine.plan;

import io.fastapi.attribute.Misuse;
import io.fastapi.engine.body.BodyChecks;
import io.fastapi.engine.route.RouteIndex;
import io.fastapi.error.Problems;
import io.fastapi.input.Context;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.input.Described;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.input.tree.InputTree;
import io.fastapi.input.tree.Use;
import io.fastapi.operation.Operation;
import java.util.LinkedHashSet;
import java.util.List;

/** Finds what is wrong with the inputs of an operation as a whole; what is wrong with one is found when it is compiled. */
final class InputChecks {

    private final Operation operation;
    private final Problems problems;
    private final List<Input<?>> leaves;

    private InputChecks(Operation operation, InputTree tree, Problems problems) {
        this.operation = operation;
        this.problems = problems;
        this.leaves = tree.servedLeaves();
    }

    /** Notes what is wrong. */
    static void check(Operation operation, InputTree tree, Problems problems) {
        InputChecks checks = new InputChecks(operation, tree, problems);
        checks.checkVariables();
        tree.roots().forEach(checks::checkScopes);
        checks.checkWords();
        tree.roots().forEach(checks::checkDependencies);
        BodyChecks.check(tree, problems, operation);
    }

    private void checkVariables() {
        boolean readsRequest = this.leaves.contains(Context.of(Context.Kind.REQUEST));
        for (String name : RouteIndex.variables(this.operation.settings().path())) {
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

    private void checkWords() {
        for (Input<?> input : new LinkedHashSet<>(this.leaves)) {
            if (input instanceof Described<?> described) {
                for (Misuse misuse : described.misuses()) {
                    this.problems.add(this.operation, described.label() + " " + misuse.what(), misuse.fix());
                }
            }
        }
    }

    private void checkDependencies(Use use) {
        use.served()
                .ifPresent(dependency -> dependency
                        .misuses()
                        .forEach(misuse -> this.problems.add(
                                this.operation, dependency.label() + " " + misuse.what(), misuse.fix())));
        use.servedInputs().forEach(this::checkDependencies);
    }

    /** FastAPI's {@code DependencyScopeError}. */
    private void checkScopes(Use use) {
        for (Use below : use.servedInputs()) {
            if (closesIn(Scope.REQUEST, use) && closesIn(Scope.FUNCTION, below)) {
                this.problems.add(
                        this.operation,
                        name(use) + " has the scope REQUEST and uses " + name(below)
                                + ", which has the scope FUNCTION and is closed before it",
                        "give both the same scope, with .scope(..)");
            }
            checkScopes(below);
        }
    }

    private static boolean closesIn(Scope scope, Use use) {
        return use.served()
                .filter(dependency -> dependency.teardown().isPresent() && dependency.scope() == scope)
                .isPresent();
    }

    private static String name(Use use) {
        return use.served().map(Dependency::label).orElse("");
    }
}
