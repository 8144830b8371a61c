package io.fastapi.types.shape;

import org.jspecify.annotations.Nullable;

/**
 * What is done for each kind of shape: reader, writer and schema are one each, so that a new kind does not compile until
 * all of them know it.
 *
 * @param <R> what comes of it
 */
public interface ShapeVisitor<R extends @Nullable Object> {

    R any(Shape.AnyShape shape);

    R scalar(Shape.ScalarShape shape);

    R enumeration(Shape.EnumShape shape);

    R literal(Shape.LiteralShape shape);

    R nullable(Shape.NullableShape shape);

    R patch(Shape.PatchShape shape);

    R validated(Shape.ValidatedShape shape);

    R secret(Shape.SecretShape shape);

    R jsonText(Shape.JsonTextShape shape);

    R wrapper(Shape.WrapperShape shape);

    R checked(Shape.CheckedShape shape);

    R sequence(Shape.SequenceShape shape);

    R tuple(Shape.TupleShape shape);

    R map(Shape.MapShape shape);

    R union(Shape.UnionShape shape);

    R jackson(Shape.JacksonShape shape);

    R model(ModelShape shape);

    R recursive(RecursiveShape shape);
}
