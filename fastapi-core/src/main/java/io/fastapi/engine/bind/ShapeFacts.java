package io.fastapi.engine.bind;

import io.fastapi.input.UploadFile;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.ShapeKind;
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
        return switch (ShapeKind.of(inner)) {
            case SEQUENCE, TUPLE -> all(inner.parts(), ShapeFacts::isScalar);
            case WRAPPER, UNION -> all(inner.parts(), ShapeFacts::isScalars);
            case ANY, SCALAR, ENUM, LITERAL, NULLABLE, PATCH, VALIDATED, SECRET -> holdsScalarsOnly(inner);
            case JSON_TEXT, CHECKED, MAP, JACKSON, MODEL, RECURSIVE -> holdsScalarsOnly(inner);
        };
    }

    /** Whether a shape is one value, list or map: nothing that the fields of a form could be the fields of. */
    static boolean isNoRecord(Shape shape) {
        Shape inside = inner(shape);
        return inside instanceof Shape.ScalarShape
                || inside instanceof Shape.EnumShape
                || inside instanceof Shape.LiteralShape
                || inside instanceof Shape.SequenceShape
                || inside instanceof Shape.MapShape
                || inside instanceof Shape.AnyShape;
    }

    /** Whether uploaded files are in a shape. */
    static boolean holdsFiles(Shape shape) {
        boolean file = shape instanceof Shape.JacksonShape jackson
                && UploadFile.class.isAssignableFrom(jackson.type().getRawClass());
        for (Shape part : shape.parts()) {
            file |= holdsFiles(part);
        }
        return file;
    }

    private static boolean holdsScalarsOnly(Shape shape) {
        return switch (ShapeKind.of(shape)) {
            case JSON_TEXT -> true;
            case MODEL, MAP, RECURSIVE -> false;
            case ANY, SCALAR, ENUM, LITERAL, JACKSON -> true;
            case NULLABLE, PATCH, VALIDATED, SECRET, WRAPPER, CHECKED, SEQUENCE, TUPLE, UNION ->
                all(shape.parts(), ShapeFacts::holdsScalarsOnly);
        };
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
        return switch (ShapeKind.of(shape)) {
            case NULLABLE, VALIDATED, PATCH -> inner(shape.parts().get(0));
            case ANY, SCALAR, ENUM, LITERAL, SECRET, JSON_TEXT, WRAPPER, CHECKED -> shape;
            case SEQUENCE, TUPLE, MAP, UNION, JACKSON, MODEL, RECURSIVE -> shape;
        };
    }
}
