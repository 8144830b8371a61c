package io.fastapi.types.validate;

import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What selects the members of a discriminated union: texts, or integers or booleans where the field that tells them apart is one. */
final class Tags {

    private Tags() {}

    /** A tag as the field of a member has it. */
    static Object key(Shape member, Optional<String> property, String tag) {
        return property.stream()
                .flatMap(name -> literals(member, name))
                .filter(value -> value.toString().equals(tag))
                .findFirst()
                .orElse(tag);
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

    /** What a tag is looked up by. */
    static Object key(Object tag) {
        return (tag instanceof Boolean flag) ? (Object) (flag ? 1L : 0L) : tag;
    }

    /** What is looked up for a tag that was sent; what Python holds for equal to an integer counts as that integer. */
    static @Nullable Object sent(@Nullable Object tag) {
        if (tag instanceof Enum<?> constant) {
            return constant.name();
        }
        if (tag instanceof Number number) {
            return integer(number);
        }
        return (tag == null) ? null : key(tag);
    }

    private static @Nullable Object integer(Number number) {
        if (number instanceof Long || number instanceof Integer) {
            return number.longValue();
        }
        double real = number.doubleValue();
        return (real == Math.rint(real) && Math.abs(real) < 0x1p53) ? (Object) (long) real : null;
    }
}
