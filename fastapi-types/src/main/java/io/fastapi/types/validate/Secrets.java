package io.fastapi.types.validate;

import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Secret;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
        Set<String> names = new HashSet<>();
        collect(shape, names, Collections.newSetFromMap(new IdentityHashMap<>()));
        return new Secrets(names);
    }

    /** The names of secret fields; whether the shape itself is or holds a bare secret. */
    private static boolean collect(Shape shape, Set<String> names, Set<Shape> seen) {
        if (shape instanceof Shape.SecretShape) {
            return true;
        }
        if (shape instanceof ModelShape model) {
            for (Field field : seen.add(model) ? model.fields() : List.<Field>of()) {
                if (collect(field.shape(), names, seen)) {
                    names.add(field.name());
                    names.addAll(field.aliases());
                }
            }
            return false;
        }
        boolean secret = false;
        for (Shape part : parts(shape)) {
            secret |= collect(part, names, seen);
        }
        return secret;
    }

    private static List<Shape> parts(Shape shape) {
        if (shape instanceof Shape.SequenceShape sequence) {
            return List.of(sequence.item());
        }
        if (shape instanceof Shape.MapShape map) {
            return List.of(map.value());
        }
        if (shape instanceof Shape.UnionShape union) {
            return union.members().stream().map(Shape.UnionShape.Member::shape).toList();
        }
        Shape item = item(shape);
        return (item == null) ? List.of() : List.of(item);
    }

    /** What stands inside a shape that stands around one. */
    private static @Nullable Shape item(Shape shape) {
        if (shape instanceof Shape.NullableShape nullable) {
            return nullable.item();
        }
        if (shape instanceof Shape.PatchShape patch) {
            return patch.item();
        }
        if (shape instanceof Shape.ValidatedShape validated) {
            return validated.item();
        }
        if (shape instanceof Shape.JsonTextShape json) {
            return json.item();
        }
        if (shape instanceof Shape.WrapperShape wrapper) {
            return wrapper.item();
        }
        return (shape instanceof Shape.CheckedShape checked) ? checked.item() : null;
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
