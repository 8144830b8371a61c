package io.fastapi.types.shape;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.model.SchemaName;
import io.fastapi.types.model.Union;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a union holds itself with no model in between, so that it is a component, told by its classes alone: a name is
 * needed before the union is read.
 */
final class SelfHolding {

    private final Class<?> goal;
    private final boolean named;
    private final Set<TypeUse> seen = new HashSet<>();

    private SelfHolding(Class<?> goal) {
        this.goal = goal;
        this.named = goal.isAnnotationPresent(SchemaName.class);
    }

    static boolean isUnion(TypeUse union) {
        SelfHolding circle = new SelfHolding(union.raw());
        return circle.members(union).anyMatch(circle::leadsBack);
    }

    private boolean leadsBack(TypeUse use) {
        if (use.raw() == this.goal) {
            return true;
        }
        return this.seen.add(use) && inside(use).anyMatch(this::leadsBack);
    }

    /** The types that a value holds itself, as a list its items; those of a model are none. */
    private Stream<TypeUse> inside(TypeUse use) {
        Union declared = use.find(Union.class).orElse(null);
        if (declared != null) {
            return Arrays.stream(declared.value()).map(TypeUse::of);
        }
        // a circle in which another class has a name is that one's
        if (!this.named && use.raw().isAnnotationPresent(SchemaName.class)) {
            return Stream.of();
        }
        if (TypeNames.isUnion(use.raw())) {
            return members(use);
        }
        return Introspection.isPlatforms(use.raw())
                ? use.arguments().stream()
                : value(use.raw()).stream().map(type -> TypeResolver.resolve(type, TypeResolver.bindings(use)));
    }

    private Stream<TypeUse> members(TypeUse union) {
        return TypeNames.members(union.raw())
                .map(member -> new TypeUse(member, TypeNames.arguments(member, union), List.of()));
    }

    /** The type of the one value that a class is around. */
    static Optional<AnnotatedType> value(Class<?> type) {
        Stream<AnnotatedType> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .map(Method::getAnnotatedReturnType);
        Stream<AnnotatedType> fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(JsonValue.class))
                .map(Field::getAnnotatedType);
        return Stream.concat(methods, fields).findFirst();
    }
}
