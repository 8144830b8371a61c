package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.error.ErrorType;
import io.fastapi.types.model.Secret;
import io.fastapi.types.source.Source;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many items a container may have.
 *
 * @param name the container in the words of the message: {@code List}, {@code Set}, {@code Dictionary}
 */
record Sizes(String name, int min, int max) {

    static Sizes of(String name, List<Constraint<?>> constraints) {
        int min = 0;
        int max = Integer.MAX_VALUE;
        for (Constraint<?> constraint : constraints) {
            if (constraint instanceof Constraint.MinLength<?> least) {
                min = Math.max(min, least.length());
            } else if (constraint instanceof Constraint.MaxLength<?> most) {
                max = Math.min(max, most.length());
            }
        }
        return new Sizes(name, min, max);
    }

    /** Checks the length of the value's text. */
    Check ofText() {
        return (value, in, run) -> {
            int length = value.toString().length();
            if (length < this.min) {
                return tooShort(length, in, run);
            }
            return (length > this.max) ? tooLong(length, in, run) : value;
        };
    }

    /** Checks the size of a text, in code points, of bytes, a collection, a map or an array. */
    Check ofValue() {
        return (value, in, run) -> {
            int size = size(value);
            if (size < 0) {
                return value;
            }
            if (size < this.min) {
                return tooShort(size, in, run);
            }
            return (size > this.max) ? tooLong(size, in, run) : value;
        };
    }

    private static int size(Object value) {
        if (value instanceof Secret<?> secret) {
            return size(secret.value());
        }
        if (value instanceof String text) {
            return text.codePointCount(0, text.length());
        }
        if (value instanceof Collection<?> items) {
            return items.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        return value.getClass().isArray() ? Array.getLength(value) : -1;
    }

    Object tooShort(int actual, Source in, Run run) {
        return run.fail(ErrorType.TOO_SHORT, in, this.name, this.min, actual);
    }

    /** The actual size is {@code null} where pydantic stops counting. */
    Object tooLong(@Nullable Integer actual, Source in, Run run) {
        return run.fail(ErrorType.TOO_LONG, in, this.name, this.max, actual);
    }
}
