package io.fastapi.types.shape;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tells the members of a union apart; how well they fit, where there is neither.
 *
 * @param property the name of a property that holds a tag
 * @param function a function that makes a tag
 * @param inOrder whether the first that takes the value is the one, however well it fits
 */
public record Telling(Optional<String> property, Optional<TagFunction> function, boolean inOrder) {

    /** How well the members fit. */
    public static final Telling BY_FIT = new Telling(Optional.empty(), Optional.empty(), false);

    /** The order of the members. */
    public static final Telling IN_ORDER = new Telling(Optional.empty(), Optional.empty(), true);

    /** A tag of a member as its field has it: a text, an integer or a boolean. */
    public Object key(Shape member, String tag) {
        return this.property.stream()
                .flatMap(name -> literals(member, name))
                .filter(value -> value.toString().equals(tag))
                .findFirst()
                .orElse(tag);
    }

    /** What a tag is looked up by: Python's {@code True} equals 1. */
    public static Object sought(Object tag) {
        return (tag instanceof Boolean flag) ? (Object) (flag ? 1L : 0L) : tag;
    }

    private static Stream<Object> literals(Shape member, String property) {
        if (member instanceof Shape.CheckedShape checked) {
            return literals(checked.item(), property);
        }
        if (member instanceof Shape.UnionShape union) {
            return union.parts().stream().flatMap(part -> literals(part, property));
        }
        Stream<Field> fields = (member instanceof ModelShape model) ? model.fields().stream() : Stream.empty();
        return fields.filter(field -> field.name().equals(property))
                .map(Field::shape)
                .flatMap(shape ->
                        (shape instanceof Shape.LiteralShape literal) ? literal.values().stream() : Stream.of());
    }
}
