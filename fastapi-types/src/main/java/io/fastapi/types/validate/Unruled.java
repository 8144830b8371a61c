package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.RecursiveShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.ShapeVisitor;
import java.util.List;

/**
 * The same shape without rules, up to the models in it: a default is of the type of its field, but no rule is asked about it
 * and none changes it.
 */
final class Unruled implements ShapeVisitor<Shape> {

    static Shape of(Shape shape) {
        return shape.accept(new Unruled());
    }

    /** Rules that say how the type is written. */
    private static List<Constraint<?>> kept(List<Constraint<?>> rules) {
        return rules.stream()
                .filter(rule -> rule instanceof Constraint.Base64 || rule instanceof Constraint.HttpUrl)
                .toList();
    }

    @Override
    public Shape any(Shape.AnyShape shape) {
        return shape;
    }

    @Override
    public Shape scalar(Shape.ScalarShape shape) {
        return new Shape.ScalarShape(shape.scalar(), shape.type(), kept(shape.constraints()));
    }

    @Override
    public Shape enumeration(Shape.EnumShape shape) {
        return shape;
    }

    @Override
    public Shape literal(Shape.LiteralShape shape) {
        return shape;
    }

    @Override
    public Shape nullable(Shape.NullableShape shape) {
        return new Shape.NullableShape(shape.item().accept(this), shape.optional(), shape.takesNull());
    }

    @Override
    public Shape patch(Shape.PatchShape shape) {
        return new Shape.PatchShape(shape.item().accept(this));
    }

    @Override
    public Shape validated(Shape.ValidatedShape shape) {
        return new Shape.ValidatedShape(shape.item().accept(this));
    }

    @Override
    public Shape secret(Shape.SecretShape shape) {
        return new Shape.SecretShape(shape.item().accept(this), List.of());
    }

    @Override
    public Shape jsonText(Shape.JsonTextShape shape) {
        return new Shape.JsonTextShape(shape.item().accept(this), List.of());
    }

    @Override
    public Shape wrapper(Shape.WrapperShape shape) {
        return new Shape.WrapperShape(
                shape.type(),
                shape.name(),
                shape.item().accept(this),
                shape.wrap(),
                shape.unwrap(),
                shape.beanRules(),
                List.of());
    }

    @Override
    public Shape checked(Shape.CheckedShape shape) {
        return shape.item().accept(this);
    }

    @Override
    public Shape sequence(Shape.SequenceShape shape) {
        return new Shape.SequenceShape(
                shape.sequence(), shape.type(), shape.item().accept(this), List.of());
    }

    @Override
    public Shape tuple(Shape.TupleShape shape) {
        return shape;
    }

    @Override
    public Shape map(Shape.MapShape shape) {
        return new Shape.MapShape(
                shape.type(), shape.key().accept(this), shape.value().accept(this), List.of());
    }

    @Override
    public Shape union(Shape.UnionShape shape) {
        return shape;
    }

    @Override
    public Shape jackson(Shape.JacksonShape shape) {
        return new Shape.JacksonShape(shape.type(), shape.property(), shape.readable(), shape.writable(), List.of());
    }

    @Override
    public Shape model(ModelShape shape) {
        return shape;
    }

    @Override
    public Shape recursive(RecursiveShape shape) {
        return shape;
    }
}
