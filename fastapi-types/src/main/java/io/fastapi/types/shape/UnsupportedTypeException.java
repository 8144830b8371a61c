package io.fastapi.types.shape;

import java.util.List;

/** Thrown when an adapter is asked for a type that cannot be served; lists every mistake with its fix. */
public final class UnsupportedTypeException extends RuntimeException {

    /**
     * One mistake in the definition of a type.
     *
     * @param text what is wrong and where
     * @param fix what the developer can do about it
     */
    public record Problem(String text, String fix) {}

    private final transient List<Problem> problems;

    UnsupportedTypeException(List<Problem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order in which it was found; never empty. */
    public List<Problem> problems() {
        return this.problems;
    }

    private static String describe(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(problem.text())
                    .append(". Fix: ")
                    .append(problem.fix());
        }
        return text.toString();
    }
}
