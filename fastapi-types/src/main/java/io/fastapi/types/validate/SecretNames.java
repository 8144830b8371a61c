package io.fastapi.types.validate;

import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.ShapeVisitor;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** Collects the names of secret fields; of each shape it says whether it is, or holds without a name, a secret. */
final class SecretNames implements ShapeVisitor<Boolean> {

    private final Set<String> names = new HashSet<>();
    private final Set<ModelShape> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Set<String> found() {
        return this.names;
    }

    @Override
    public Boolean model(ModelShape model) {
        if (this.seen.add(model)) {
            for (Field field : model.fields()) {
                if (field.shape().accept(this)) {
                    this.names.add(field.name());
                    this.names.addAll(field.aliases());
                }
            }
        }
        return false;
    }

    @Override
    public Boolean secret(Shape.SecretShape secret) {
        return true;
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
    public Boolean enumeration(Shape.EnumShape constants) {
        return false;
    }

    @Override
    public Boolean literal(Shape.LiteralShape literal) {
        return false;
    }

    @Override
    public Boolean jackson(Shape.JacksonShape jackson) {
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

    /** Positions have no names: a tuple with a secret is one. */
    @Override
    public Boolean tuple(Shape.TupleShape tuple) {
        boolean secret = false;
        for (Field position : tuple.model().fields()) {
            secret |= position.shape().accept(this);
        }
        return secret;
    }

    @Override
    public Boolean sequence(Shape.SequenceShape sequence) {
        return sequence.item().accept(this);
    }

    @Override
    public Boolean map(Shape.MapShape map) {
        return map.value().accept(this);
    }

    @Override
    public Boolean union(Shape.UnionShape union) {
        boolean secret = false;
        for (Shape.UnionShape.Member member : union.members()) {
            secret |= member.shape().accept(this);
        }
        return secret;
    }
}
