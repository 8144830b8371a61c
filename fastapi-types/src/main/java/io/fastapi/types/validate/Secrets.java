package io.fastapi.types.validate;

import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Secret;
import io.fastapi.types.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps secrets out of the inputs that errors show: an error about one field may show the whole object around it, with
 * the secrets in it.
 */
final class Secrets {

    private final Set<String> names;

    private Secrets(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /** The secrets of everything inside a shape. */
    static Secrets of(Shape shape) {
        return new Secrets(SecretNames.in(shape));
    }

    List<Violation> masked(List<Violation> violations) {
        return this.names.isEmpty()
                ? violations
                : violations.stream().map(this::masked).toList();
    }

    private Violation masked(Violation violation) {
        boolean about = violation.loc().stream().anyMatch(this.names::contains);
        Object input = about && !(violation.input() instanceof Map) ? Secret.MASK : masked(violation.input());
        return new Violation(violation.type(), violation.loc(), violation.msg(), input, violation.ctx());
    }

    private @Nullable Object masked(@Nullable Object input) {
        if (input instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) ->
                    copy.put(key, key != null && this.names.contains(key) ? Secret.MASK : masked(value)));
            return copy;
        }
        if (input instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(masked(item)));
            return copy;
        }
        return input;
    }
}
