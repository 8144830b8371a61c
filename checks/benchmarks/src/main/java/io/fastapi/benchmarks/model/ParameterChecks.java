package io.fastapi.benchmarks.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hand-written checks of the parameters of one request: each call answers a usable value and notes what is wrong. */
public final class ParameterChecks {

    private final List<Violation> violations = new ArrayList<>(0);

    /** A required integer within bounds. */
    public int integer(String source, String name, @Nullable String text, int least, int greatest) {
        if (text == null) {
            violations.add(Violation.missing(List.of(source, name), null));
            return least;
        }
        try {
            int value = Integer.parseInt(text);
            if (value < least) {
                violations.add(Violation.greaterThanEqual(List.of(source, name), text, least));
            } else if (value > greatest) {
                violations.add(Violation.lessThanEqual(List.of(source, name), text, greatest));
            }
            return value;
        } catch (NumberFormatException e) {
            violations.add(Violation.notAnInteger(List.of(source, name), text));
            return least;
        }
    }

    /** A required text within bounds of length. */
    public String text(String source, String name, @Nullable String text, int least, int greatest) {
        if (text == null) {
            violations.add(Violation.missing(List.of(source, name), null));
            return "";
        }
        if (text.length() < least) {
            violations.add(Violation.tooShort(List.of(source, name), text, least));
        } else if (text.length() > greatest) {
            violations.add(Violation.tooLong(List.of(source, name), text, greatest));
        }
        return text;
    }

    /** True if something was wrong. */
    public boolean failed() {
        return !violations.isEmpty();
    }

    /** What was wrong, as the body of a 422 answer. */
    public Violation.Body body() {
        return new Violation.Body(violations);
    }
}
