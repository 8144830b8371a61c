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
