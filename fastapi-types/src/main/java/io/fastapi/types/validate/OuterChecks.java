package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.constraint.Constraint.Comparison;
import io.fastapi.types.shape.Scalar;
import io.fastapi.types.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rules that stand around a JSON text: pydantic checks them one after the other, of the value that was read, and shows the
 * text as their input.
 */
final class OuterChecks {

    private static final List<Comparison> ORDER = List.of(Comparison.GT, Comparison.GE, Comparison.LT, Comparison.LE);

    private OuterChecks() {}

    static boolean isOuter(Constraint<?> rule) {
        return rule instanceof Constraint.MinLength
                || rule instanceof Constraint.MaxLength
                || rule instanceof Constraint.MultipleOf
                || (rule instanceof Constraint.Bound<?> bound && bound.limit() instanceof Number);
    }

    static List<Check> of(Shape.JsonTextShape json) {
        boolean floats = json.item() instanceof Shape.ScalarShape scalar && scalar.scalar() == Scalar.FLOAT;
        List<Check> checks = new ArrayList<>();
        for (Comparison comparison : ORDER) {
            json.constraints().stream()
                    .filter(rule -> rule instanceof Constraint.Bound<?> bound
                            && bound.comparison() == comparison
                            && isOuter(rule))
                    .forEach(rule -> checks.addAll(NumberChecks.of(List.of(rule), floats, !floats)));
        }
        json.constraints().stream()
                .filter(Constraint.MultipleOf.class::isInstance)
                .forEach(rule -> checks.addAll(NumberChecks.of(List.of(rule), floats, !floats)));
        Stream.<Class<?>>of(Constraint.MinLength.class, Constraint.MaxLength.class)
                .forEach(kind -> json.constraints().stream()
                        .filter(kind::isInstance)
                        .forEach(rule ->
                                checks.add(Sizes.of("Value", List.of(rule)).ofValue())));
        return checks;
    }
}
