package io.fastapi.types.validate;

import io.fastapi.types.shape.Scalar;
import io.fastapi.types.shape.Shape;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The items of a set and the keys of a map, of which Python keeps the first of those that it has for equal and Java for
 * different: {@code 1.5} and {@code 1.50}, 0 and -0, one moment in two zones.
 */
final class PythonKeys {

    private static final Set<Scalar> EQUAL_IN_SEVERAL_FORMS =
            Set.of(Scalar.BYTES, Scalar.FLOAT, Scalar.DECIMAL, Scalar.NUMBER, Scalar.TIME, Scalar.DATE_TIME);

    private final Map<Object, Object> firsts = new HashMap<>();

    /** Whether values of a shape can be equal in Python and different in Java. */
    static boolean matter(Shape shape) {
        if (shape instanceof Shape.ScalarShape scalar) {
            return EQUAL_IN_SEVERAL_FORMS.contains(scalar.scalar());
        }
        return shape instanceof Shape.AnyShape
                || shape instanceof Shape.UnionShape
                || (!(shape instanceof Shape.TupleShape)
                        && shape.parts().stream().anyMatch(PythonKeys::matter));
    }

    /** The value that was there first of those that equal a value, mostly the value itself. */
    @Nullable
    Object first(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        Object known = this.firsts.putIfAbsent(plain(value), value);
        return (known == null) ? value : known;
    }

    private static Object plain(Object value) {
        if (value instanceof Boolean flag) {
            return plain(flag ? 1 : 0);
        }
        if (value instanceof Number number) {
            double near = number.doubleValue();
            boolean fraction = value instanceof Double || value instanceof Float;
            return (fraction && !Double.isFinite(near))
                    ? near
                    : decimal(number, fraction).stripTrailingZeros();
        }
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        Instant instant = instant(value);
        return (instant == null) ? value : instant;
    }

    private static BigDecimal decimal(Number number, boolean fraction) {
        return fraction ? new BigDecimal(number.doubleValue()) : new BigDecimal(number.toString());
    }

    private static @Nullable Instant instant(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        return (value instanceof OffsetTime time) ? time.atDate(LocalDate.EPOCH).toInstant() : null;
    }
}
