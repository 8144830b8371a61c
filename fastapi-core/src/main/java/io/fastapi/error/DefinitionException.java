package io.fastapi.error;

import java.util.List;

/**
 * An application cannot be served as defined. Thrown at start-up with every problem that was found and how to fix each; the
 * Spring Boot starter prints it as a failure analysis.
 */
public final class DefinitionException extends RuntimeException {

    /**
     * One mistake in a definition.
     *
     * @param where the operation or dependency, e.g. {@code GET /items/{id}}
     * @param what what is wrong
     * @param fix what to change
     */
    public record Problem(String where, String what, String fix) {}

    private final transient List<Problem> problems;

    /** Made when an application is compiled. */
    public DefinitionException(List<Problem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that was found, in declaration order. */
    public List<Problem> problems() {
        return this.problems;
    }

    private static String describe(List<Problem> problems) {
        StringBuilder text = new StringBuilder("The application has " + problems.size() + " definition problem(s):");
        for (Problem problem : problems) {
            text.append("\n  ").append(problem.where()).append(": ").append(problem.what());
            text.append("\n    Fix: ").append(problem.fix());
        }
        return text.toString();
    }
}
