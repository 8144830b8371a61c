package io.fastapi.types.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The one walk over everything inside a shape, for questions about its fields. */
public final class Fields {

    private final List<Field> found = new ArrayList<>();
    private final Set<Shape> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Fields() {}

    /** The fields of all models inside a shape, each model's once; positions of tuples have no names and are none. */
    public static List<Field> inside(Shape shape) {
        Fields fields = new Fields();
        fields.walk(shape);
        return List.copyOf(fields.found);
    }

    private void walk(Shape shape) {
        if (shape instanceof ModelShape model && this.seen.add(model)) {
            this.found.addAll(model.fields());
            model.fields().forEach(field -> walk(field.shape()));
        }
        if (shape instanceof RecursiveShape recursive && this.seen.add(recursive)) {
            walk(recursive.item());
        }
        shape.parts().forEach(this::walk);
    }
}
