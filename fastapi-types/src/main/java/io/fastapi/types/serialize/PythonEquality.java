package io.fastapi.types.serialize;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether Python has two values for equal: {@code 1.0} and {@code 1.00} are, 0 and -0, and one moment in two zones. */
final class PythonEquality {

    private PythonEquality() {}

    static boolean equal(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof Optional<?> optional && other instanceof Optional<?> another) {
            return equal(optional.orElse(null), another.orElse(null));
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> another) {
            return maps(map, another);
        }
        if (one instanceof Collection<?> items && other instanceof Collection<?> others) {
            return collections(items, others);
        }
        boolean arrays = one.getClass().isArray() && other.getClass().isArray();
        return arrays ? arrays(one, other) : Objects.equals(plain(one), plain(other));
    }

    /** A value that equals those of the same class that Python has for equal. */
    private static Object plain(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        if (value instanceof Double || value instanceof Float) {
            return ((Number) value).doubleValue() + 0.0; // -0.0 + 0.0 is 0.0
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        return (value instanceof OffsetTime time) ? time.atDate(LocalDate.EPOCH).toInstant() : value;
    }

    private static boolean maps(Map<?, ?> one, Map<?, ?> other) {
        return one.size() == other.size()
                && one.entrySet().stream()
                        .allMatch(entry -> other.containsKey(entry.getKey())
                                && equal(entry.getValue(), other.get(entry.getKey())));
    }

    private static boolean collections(Collection<?> one, Collection<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        if (one instanceof Set || other instanceof Set) {
            return one.stream().allMatch(item -> other.stream().anyMatch(another -> equal(item, another)));
        }
        Iterator<?> others = other.iterator();
        return one.stream().allMatch(item -> equal(item, others.next()));
    }

    private static boolean arrays(Object one, Object other) {
        int length = Array.getLength(one);
        boolean equal = length == Array.getLength(other);
        for (int i = 0; equal && i < length; i++) {
            equal = equal(Array.get(one, i), Array.get(other, i));
        }
        return equal;
    }
}
