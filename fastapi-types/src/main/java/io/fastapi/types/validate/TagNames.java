package io.fastapi.types.validate;

import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of the field that tells the members of a union apart. */
final class TagNames {

    private TagNames() {}

    /** The name of the field in a Python model, where all members have the same other one, and the name on the wire. */
    static List<String> of(Shape.UnionShape union, String wireName) {
        Set<String> names = new LinkedHashSet<>();
        collect(union, wireName, names);
        names.remove(wireName);
        return (names.size() == 1) ? List.of(names.iterator().next(), wireName) : List.of(wireName);
    }

    private static void collect(Shape shape, String wireName, Set<String> names) {
        if (shape instanceof Shape.UnionShape union) {
            union.members().forEach(member -> collect(member.shape(), wireName, names));
        } else if (shape instanceof ModelShape model) {
            model.fields().stream()
                    .filter(field -> field.name().equals(wireName))
                    .map(Field::fieldName)
                    .forEach(names::add);
        }
    }
}
