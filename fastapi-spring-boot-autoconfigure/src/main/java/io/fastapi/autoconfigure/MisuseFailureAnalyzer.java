package io.fastapi.autoconfigure;

import io.fastapi.error.DefinitionException;
import io.fastapi.error.Problems;
import io.fastapi.types.error.MisuseException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what {@link DefinitionGate} cannot see: a mistake in a bean that it does not make, or that is made later. */
final class MisuseFailureAnalyzer extends AbstractFailureAnalyzer<MisuseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MisuseException cause) {
        Problems problems = new Problems();
        Mistakes.note(cause, problems);
        return new DefinitionFailureAnalyzer().analyze(rootFailure, new DefinitionException(problems.all()));
    }
}
