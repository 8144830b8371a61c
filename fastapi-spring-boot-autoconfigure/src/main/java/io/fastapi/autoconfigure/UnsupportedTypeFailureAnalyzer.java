package io.fastapi.autoconfigure;

import io.fastapi.error.DefinitionException;
import io.fastapi.error.Problems;
import io.fastapi.types.shape.UnsupportedTypeException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the type of a channel, or of an adapter of the application's own, that a bean makes. */
final class UnsupportedTypeFailureAnalyzer extends AbstractFailureAnalyzer<UnsupportedTypeException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedTypeException cause) {
        Problems problems = new Problems();
        Mistakes.note(cause, problems);
        return new DefinitionFailureAnalyzer().analyze(rootFailure, new DefinitionException(problems.all()));
    }
}
