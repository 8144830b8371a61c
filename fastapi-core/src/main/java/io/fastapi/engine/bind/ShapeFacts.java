package io.fastapi.engine.bind;

import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
        if (inner(shape) instanceof Shape.UnionShape union) {
            for (Shape member : union.parts()) {
                if (isModel(member)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The models of a choice, of the choices in it too. */
    static List<ModelShape> choices(Shape shape) {
        List<ModelShape> models = new ArrayList<>();
        Shape inner = inner(shape);
        if (inner instanceof ModelShape model) {
            models.add(model);
        } else if (inner instanceof Shape.UnionShape union) {
            union.parts().forEach(part -> models.addAll(choices(part)));
        }
        return models;
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
            return holdsScalars(tuple.model());
        }
        if (inner instanceof Shape.WrapperShape || inner instanceof Shape.UnionShape) {
            return all(inner.parts(), ShapeFacts::isScalars);
        }
        return holdsScalarsOnly(inner);
    }

    private static boolean holdsScalarsOnly(Shape shape) {
        if (shape instanceof Shape.JsonTextShape) {
            return true;
        }
        return !(shape instanceof ModelShape)
                && !(shape instanceof Shape.MapShape)
                && all(shape.parts(), ShapeFacts::holdsScalarsOnly);
    }

    private static boolean holdsScalars(ModelShape tuple) {
        for (Field field : tuple.fields()) {
            if (!isScalar(field.shape())) {
                return false;
            }
        }
        return true;
    }

    private static boolean all(List<Shape> parts, Predicate<Shape> test) {
        for (Shape part : parts) {
            if (!test.test(part)) {
                return false;
            }
        }
        return true;
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
