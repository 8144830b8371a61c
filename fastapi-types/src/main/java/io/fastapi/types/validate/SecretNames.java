package io.fastapi.types.validate;

import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.Fields;
import io.fastapi.types.shape.RecursiveShape;
import io.fastapi.types.shape.Shape;
import java.util.HashSet;
import java.util.Set;

/** The names under which secrets are found. */
final class SecretNames {

    private SecretNames() {}

    /** The names of the fields inside a shape that are, or hold without a name of its own, a secret. */
    static Set<String> in(Shape shape) {
        Set<String> names = new HashSet<>();
        for (Field field : Fields.inside(shape)) {
            if (isSecret(field.shape(), new HashSet<>())) {
                names.add(field.name());
                names.addAll(field.aliases());
            }
        }
        return names;
    }

    private static boolean isSecret(Shape shape, Set<RecursiveShape> seen) {
        if (shape instanceof RecursiveShape recursive) {
            return seen.add(recursive) && isSecret(recursive.item(), seen);
        }
        return shape instanceof Shape.SecretShape || shape.parts().stream().anyMatch(part -> isSecret(part, seen));
    }
}
