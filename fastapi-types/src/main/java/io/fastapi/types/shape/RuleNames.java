package io.fastapi.types.shape;

import io.fastapi.types.constraint.Constraint;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;

/** Rules as a developer wrote them: {@code @Size} on a component, {@code minLength(3)} in code. */
final class RuleNames {

    private RuleNames() {}

    /**
     * A rule as it was written.
     *
     * @param annotations those that it may come from
     */
    static String of(Constraint<?> rule, List<Annotation> annotations) {
        for (Annotation annotation : Repeated.flatten(annotations)) {
            if (ConstraintReader.read(List.of(annotation)).contains(rule)) {
                return "@" + annotation.annotationType().getSimpleName();
            }
        }
        if (rule instanceof Constraint.Bound<?> bound) {
            return bound.comparison().name().toLowerCase(Locale.ROOT) + "(" + bound.limit() + ")";
        }
        String name = rule.getClass().getSimpleName();
        String values = rule.toString().substring(name.length()).replaceAll("^\\[|]$", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + "("
                + values.replaceAll("\\b\\w+=", "") + ")";
    }
}
