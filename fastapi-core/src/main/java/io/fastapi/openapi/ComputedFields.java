package io.fastapi.openapi;

import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.ShapeVisitor;
import java.util.HashSet;
import java.util.Set;

/** Tells whether a type has fields that are only written, so that its output cannot be described as its input. */
final class ComputedFields implements ShapeVisitor<Boolean> {

    private final Set<ModelShape> seen = new HashSet<>();

    static boolean in(Shape shape) {
        return shape.accept(new ComputedFields());
    }

    @Override
    public Boolean any(Shape.AnyShape any) {
        return false;
    }

    @Override
    public Boolean scalar(Shape.ScalarShape scalar) {
        return false;
    }

    @Override
    public Boolean enumeration(Shape.EnumShape choice) {
        return false;
    }

    @Override
    public Boolean literal(Shape.LiteralShape literal) {
        return false;
    }

    @Override
    public Boolean nullable(Shape.NullableShape nullable) {
        return nullable.item().accept(this);
    }

    @Override
    public Boolean patch(Shape.PatchShape patch) {
        return patch.item().accept(this);
    }

    @Override
    public Boolean validated(Shape.ValidatedShape validated) {
        return validated.item().accept(this);
    }

    @Override
    public Boolean secret(Shape.SecretShape secret) {
        return secret.item().accept(this);
    }

    @Override
    public Boolean jsonText(Shape.JsonTextShape json) {
        return json.item().accept(this);
    }

    @Override
    public Boolean wrapper(Shape.WrapperShape wrapper) {
        return wrapper.item().accept(this);
    }

    @Override
    public Boolean checked(Shape.CheckedShape checked) {
        return checked.item().accept(this);
    }

    @Override
    public Boolean sequence(Shape.SequenceShape sequence) {
        return sequence.item().accept(this);
    }

    @Override
    public Boolean tuple(Shape.TupleShape tuple) {
        return tuple.model().accept(this);
    }

    @Override
    public Boolean map(Shape.MapShape map) {
        return map.value().accept(this);
    }

    @Override
    public Boolean union(Shape.UnionShape union) {
        return union.members().stream().anyMatch(member -> member.shape().accept(this));
    }

    @Override
    public Boolean jackson(Shape.JacksonShape jackson) {
        return false;
    }

    @Override
    public Boolean model(ModelShape model) {
        return this.seen.add(model) && model.fields().stream().anyMatch(this::computed);
    }

    private boolean computed(Field field) {
        return field.access() == Field.Access.READ_ONLY || field.shape().accept(this);
    }
}
