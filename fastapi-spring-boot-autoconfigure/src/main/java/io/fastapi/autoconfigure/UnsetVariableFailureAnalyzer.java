package io.fastapi.autoconfigure;

import io.fastapi.error.DefinitionException;
import io.fastapi.error.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

/** Prints which {@code fastapi.*} property waits for a variable, also where Spring has failed at it by itself. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnsetVariableFailureAnalyzer extends AbstractFailureAnalyzer<PlaceholderResolutionException> {

    private final Environment environment;

    UnsetVariableFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PlaceholderResolutionException cause) {
        Problems problems = new Problems();
        UnsetVariables.find(this.environment, problems);
        return problems.all().isEmpty()
                ? null
                : new DefinitionFailureAnalyzer().analyze(rootFailure, new DefinitionException(problems.all()));
    }
}
