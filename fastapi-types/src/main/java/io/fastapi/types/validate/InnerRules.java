package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/** Rules that are written on a class around a value and speak of the value. */
final class InnerRules {

    private InnerRules() {}

    /** The shape of the value with the rules, but for checks, which are written for the class around it. */
    static Shape on(Shape value, List<Constraint<?>> rules) {
        List<Constraint<?>> speaking = rules.stream()
                .filter(rule -> !(rule instanceof Constraint.Check))
                .toList();
        return speaking.isEmpty() ? value : joined(value, speaking);
    }

    /** As {@link #on}, without those on length, which pydantic reports of the secret itself. */
    static Shape onSecret(Shape value, List<Constraint<?>> rules) {
        return on(value, rules.stream().filter(rule -> !isOfSecret(rule)).toList());
    }

    /** Those on length, and the checks, in their order. */
    static List<Constraint<?>> ofSecret(List<Constraint<?>> rules) {
        return rules.stream().filter(InnerRules::isOfSecret).toList();
    }

    private static boolean isOfSecret(Constraint<?> rule) {
        return rule instanceof Constraint.MinLength
                || rule instanceof Constraint.MaxLength
                || rule instanceof Constraint.Check;
    }

    /** As {@link #on}, without those that pydantic checks of the value when it is complete. */
    static Shape onJson(Shape value, List<Constraint<?>> rules) {
        return on(
                value, rules.stream().filter(rule -> !OuterChecks.isOuter(rule)).toList());
    }

    private static Shape joined(Shape shape, List<Constraint<?>> rules) {
        if (shape instanceof Shape.ScalarShape scalar) {
            return new Shape.ScalarShape(scalar.scalar(), scalar.type(), join(scalar.constraints(), rules));
        }
        if (shape instanceof Shape.SequenceShape sequence) {
            return new Shape.SequenceShape(
                    sequence.sequence(), sequence.type(), sequence.item(), join(sequence.constraints(), rules));
        }
        if (shape instanceof Shape.MapShape map) {
            return new Shape.MapShape(map.type(), map.key(), map.value(), join(map.constraints(), rules));
        }
        return shape;
    }

    private static List<Constraint<?>> join(List<Constraint<?>> first, List<Constraint<?>> more) {
        List<Constraint<?>> all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }
}
