package io.fastapi.types.serialize;

import io.fastapi.types.model.Patch;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Validated;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.RecursiveShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.ShapeVisitor;
import java.lang.invoke.MethodType;
import java.util.Optional;

/** The class of the values of a shape, which tells the members of a union apart. */
final class ValueClass implements ShapeVisitor<Class<?>> {

    @Override
    public Class<?> any(Shape.AnyShape shape) {
        return Object.class;
    }

    @Override
    public Class<?> scalar(Shape.ScalarShape shape) {
        return MethodType.methodType(shape.type()).wrap().returnType();
    }

    @Override
    public Class<?> enumeration(Shape.EnumShape shape) {
        return shape.type();
    }

    @Override
    public Class<?> literal(Shape.LiteralShape shape) {
        return MethodType.methodType(shape.type()).wrap().returnType();
    }

    @Override
    public Class<?> nullable(Shape.NullableShape shape) {
        return shape.optional() ? Optional.class : shape.item().accept(this);
    }

    @Override
    public Class<?> patch(Shape.PatchShape shape) {
        return Patch.class;
    }

    @Override
    public Class<?> validated(Shape.ValidatedShape shape) {
        return Validated.class;
    }

    @Override
    public Class<?> secret(Shape.SecretShape shape) {
        return Secret.class;
    }

    @Override
    public Class<?> jsonText(Shape.JsonTextShape shape) {
        return shape.item().accept(this);
    }

    @Override
    public Class<?> wrapper(Shape.WrapperShape shape) {
        return shape.type();
    }

    @Override
    public Class<?> checked(Shape.CheckedShape shape) {
        return shape.item().accept(this);
    }

    @Override
    public Class<?> sequence(Shape.SequenceShape shape) {
        return shape.type();
    }

    @Override
    public Class<?> tuple(Shape.TupleShape shape) {
        return model(shape.model());
    }

    @Override
    public Class<?> map(Shape.MapShape shape) {
        return shape.type();
    }

    @Override
    public Class<?> union(Shape.UnionShape shape) {
        return shape.type();
    }

    @Override
    public Class<?> jackson(Shape.JacksonShape shape) {
        return shape.type().getRawClass();
    }

    @Override
    public Class<?> model(ModelShape shape) {
        return shape.facts().type().getRawClass();
    }

    @Override
    public Class<?> recursive(RecursiveShape shape) {
        return shape.type();
    }
}
