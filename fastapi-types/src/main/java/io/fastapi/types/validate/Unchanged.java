package io.fastapi.types.validate;

import java.lang.reflect.Array;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether validation gave back what it was given, down to the models in containers. */
final class Unchanged {

    private Unchanged() {}

    static boolean test(@Nullable Object before, @Nullable Object after) {
        if (before instanceof Optional<?> || after instanceof Optional<?>) {
            return test(inside(before), inside(after));
        }
        if (before == after || before == null || after == null) {
            return before == after;
        }
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            return test(one.keySet(), other.keySet()) && test(one.values(), other.values());
        }
        if (before instanceof Iterable<?> one && after instanceof Iterable<?> other) {
            return test(one.iterator(), other.iterator());
        }
        if (before.getClass().isArray() && after.getClass() == before.getClass()) {
            return arrays(before, after);
        }
        boolean plain = before instanceof Number || before instanceof Boolean || before instanceof CharSequence;
        return (plain || before.getClass().getName().startsWith("java.")) && before.equals(after);
    }

    private static @Nullable Object inside(@Nullable Object value) {
        return (value instanceof Optional<?> optional) ? optional.orElse(null) : value;
    }

    private static boolean test(Iterator<?> before, Iterator<?> after) {
        while (before.hasNext() && after.hasNext()) {
            if (!test(before.next(), after.next())) {
                return false;
            }
        }
        return before.hasNext() == after.hasNext();
    }

    private static boolean arrays(Object before, Object after) {
        boolean same = Array.getLength(before) == Array.getLength(after);
        for (int i = 0; same && i < Array.getLength(before); i++) {
            same = test(Array.get(before, i), Array.get(after, i));
        }
        return same;
    }
}
