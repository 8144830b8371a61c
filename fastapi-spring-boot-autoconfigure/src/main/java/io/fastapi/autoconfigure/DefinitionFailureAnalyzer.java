package io.fastapi.autoconfigure;

import io.fastapi.error.DefinitionException;
import io.fastapi.error.DefinitionException.Problem;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints every problem of an application's definitions, and how to fix each. */
final class DefinitionFailureAnalyzer extends AbstractFailureAnalyzer<DefinitionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DefinitionException cause) {
        List<Problem> problems = cause.problems();
        String description = (problems.size() == 1)
                ? "The application cannot be served as it is defined:"
                : "The application cannot be served as it is defined, for " + problems.size() + " reasons:";
        return new FailureAnalysis(
                description + numbered(problems, problem -> problem.where() + ": " + problem.what()),
                "Change the definitions:" + numbered(problems, Problem::fix),
                cause);
    }

    private static String numbered(List<Problem> problems, Function<Problem, String> text) {
        StringBuilder lines = new StringBuilder("\n");
        for (int i = 0; i < problems.size(); i++) {
            lines.append("\n    ").append(i + 1).append(". ").append(text.apply(problems.get(i)));
        }
        return lines.toString();
    }
}
