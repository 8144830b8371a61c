package io.fastapi.openapi;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.input.Overrides;
import io.fastapi.input.SecurityScheme;
import io.fastapi.input.tree.InputTree;
import io.fastapi.input.tree.Use;
import io.fastapi.operation.Operation;
import io.fastapi.response.ResponseDoc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers of what an operation uses, among its own. */
final class DependencyAnswers {

    private final boolean ofSchemes;
    private final Map<String, ResponseDoc> found = new LinkedHashMap<>();

    private DependencyAnswers(boolean ofSchemes) {
        this.ofSchemes = ofSchemes;
    }

    /** The operations of an application as its document shows them. */
    static List<Operation> shown(FastApi app, List<Operation> operations) {
        return operations.stream()
                .filter(operation -> operation.settings().includeInSchema())
                .map(operation -> shown(operation, app.showsSecurityResponses()))
                .toList();
    }

    /** The operation, with those answers of its dependencies of which it does not say itself what they mean. */
    private static Operation shown(Operation operation, boolean ofSchemes) {
        DependencyAnswers answers = new DependencyAnswers(ofSchemes);
        answers.add(InputTree.of(
                        operation.settings().dependencies(),
                        operation.inputs(),
                        operation.pathVariables(),
                        Overrides.none())
                .roots());
        return operation.settings(operation.settings().withResponses(answers.found));
    }

    private void add(List<Use> uses) {
        for (Use use : uses) {
            if (use.input() instanceof Dependency<?> dependency) {
                dependency.responses().forEach(this.found::putIfAbsent);
            } else if (this.ofSchemes && use.input() instanceof SecurityScheme<?> scheme) {
                scheme.credentials().responses().forEach(this.found::putIfAbsent);
            }
            add(use.inputs());
        }
    }
}
