package io.fastapi.types.schema;

import java.util.stream.Collectors;
import tools.jackson.databind.JavaType;

/** Names of types with their packages, for models whose short names collide. */
final class LongNames {

    private LongNames() {}

    static String of(JavaType type) {
        Class<?> raw = type.getRawClass();
        String name = (raw.getCanonicalName() != null) ? raw.getCanonicalName() : raw.getName();
        if (type.containedTypeCount() == 0) {
            return name;
        }
        return name
                + type.getBindings().getTypeParameters().stream()
                        .map(LongNames::of)
                        .collect(Collectors.joining(", ", "[", "]"));
    }
}
