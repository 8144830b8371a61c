package io.fastapi.engine.bind;

import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import java.util.Optional;

/** Questions about the shape of an input's type. */
final class ShapeFacts {

    private ShapeFacts() {}

    /** Whether the type is a list, set or array, so that all values of a name belong to it. */
    static boolean isSequence(Shape shape) {
        return shape.isSequence();
    }

    /** Whether the type is a text that holds a JSON list. */
    static boolean isJsonOfSequence(Shape shape) {
        return inner(shape) instanceof Shape.JsonTextShape json && isSequence(json.item());
    }

    /** The model that the type is, if it is one. */
    static Optional<ModelShape> model(Shape shape) {
        return inner(shape) instanceof ModelShape model ? Optional.of(model) : Optional.empty();
    }

    /** Whether the type is one of several models. */
    static boolean isChoiceOfModels(Shape shape) {
        return inner(shape) instanceof Shape.UnionShape union
                && union.members().stream().anyMatch(member -> isModel(member.shape()));
    }

    /** Whether a text, or a file, can be the whole value. */
    static boolean isScalar(Shape shape) {
        return !shape.isSequence() && holdsScalarsOnly(shape);
    }

    /** Whether texts can be the values: not where a model, a map or a list of lists is needed. */
    static boolean isScalars(Shape shape) {
        Shape inner = inner(shape);
        if (inner instanceof Shape.SequenceShape sequence) {
            return isScalar(sequence.item());
        }
        if (inner instanceof Shape.TupleShape tuple) {
            return tuple.model().fields().stream().allMatch(field -> isScalar(field.shape()));
        }
        if (inner instanceof Shape.WrapperShape || inner instanceof Shape.UnionShape) {
            return inner.parts().stream().allMatch(ShapeFacts::isScalars);
        }
        return holdsScalarsOnly(inner);
    }

    private static boolean holdsScalarsOnly(Shape shape) {
        if (shape instanceof Shape.JsonTextShape) {
            return true;
        }
        return !(shape instanceof ModelShape)
                && !(shape instanceof Shape.MapShape)
                && shape.parts().stream().allMatch(ShapeFacts::holdsScalarsOnly);
    }

    private static boolean isModel(Shape shape) {
        return inner(shape) instanceof ModelShape || isChoiceOfModels(shape);
    }

    private static Shape inner(Shape shape) {
        if (shape instanceof Shape.NullableShape nullable) {
            return inner(nullable.item());
        }
        if (shape instanceof Shape.ValidatedShape validated) {
            return inner(validated.item());
        }
        return (shape instanceof Shape.PatchShape patch) ? inner(patch.item()) : shape;
    }
}
