package io.fastapi.types.shape;

import io.fastapi.types.model.Patch;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Union;
import io.fastapi.types.model.Validated;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of models as pydantic gives them: {@code Page[Item]}, {@code Page[list[int]]}. */
final class TypeNames {

    private TypeNames() {}

    static String of(TypeUse use) {
        String name = plain(use);
        return use.nullable() ? "Union[" + name + ", NoneType]" : name;
    }

    private static String plain(TypeUse use) {
        Class<?> raw = use.raw();
        Union union = use.find(Union.class).orElse(null);
        if (union != null) {
            return Arrays.stream(union.value())
                    .map(member -> of(TypeUse.of(member)))
                    .collect(Collectors.joining(", ", "Union[", "]"));
        }
        Scalar scalar = Scalars.find(raw);
        if (scalar != null) {
            return Scalars.pythonName(scalar, raw);
        }
        if (raw == Object.class) {
            return "Any";
        }
        if (raw == Optional.class) {
            return "Union[" + of(use.argument(0)) + ", NoneType]";
        }
        if (raw == Patch.class || raw == Validated.class) {
            return of(use.argument(0));
        }
        if (raw == Secret.class) {
            return "Secret" + (use.argument(0).raw() == String.class ? "Str" : "[" + of(use.argument(0)) + "]");
        }
        return container(use);
    }

    private static String container(TypeUse use) {
        Class<?> raw = use.raw();
        if (Map.class.isAssignableFrom(raw)) {
            return "dict" + arguments(use.as(Map.class));
        }
        if (Set.class.isAssignableFrom(raw)) {
            return "set" + arguments(use.as(Set.class));
        }
        if (Iterable.class.isAssignableFrom(raw)) {
            return "list" + arguments(use.as(Iterable.class));
        }
        if (raw.isArray()) {
            return "list" + arguments(use);
        }
        return raw.getSimpleName() + (use.arguments().isEmpty() ? "" : arguments(use));
    }

    private static String arguments(TypeUse use) {
        return use.arguments().stream().map(TypeNames::of).collect(Collectors.joining(", ", "[", "]"));
    }
}
