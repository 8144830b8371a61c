package io.fastapi.architecture;

import io.fastapi.types.model.TypeRef;
import java.lang.reflect.Executable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.stream.Stream;

/** Whether what takes a class of values can be given a generic type as well. */
final class TypeRefs {

    private TypeRefs() {}

    /** Whether a method or constructor takes a class that could be a generic type. */
    static boolean areWanted(Executable executable) {
        return executable.getDeclaringClass() != TypeRef.class
                && Stream.of(executable.getGenericParameterTypes()).anyMatch(TypeRefs::isClassOfValues);
    }

    /** Whether another one of its name takes a {@code TypeRef} in each place. */
    static boolean areTaken(Executable executable) {
        Class<?> owner = executable.getDeclaringClass();
        return Stream.concat(Stream.of(owner.getDeclaredMethods()), Stream.of(owner.getDeclaredConstructors()))
                .filter(other -> other.getName().equals(executable.getName()))
                .anyMatch(other -> fits(executable.getParameterTypes(), other.getParameterTypes()));
    }

    private static boolean fits(Class<?>[] types, Class<?>[] others) {
        if (types.length != others.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (others[i] != ((types[i] == Class.class) ? TypeRef.class : types[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClassOfValues(Type parameter) {
        return parameter instanceof ParameterizedType generic
                && generic.getRawType() == Class.class
                && !(bound(generic.getActualTypeArguments()[0]) instanceof Class<?> bound
                        && Throwable.class.isAssignableFrom(bound));
    }

    private static Type bound(Type argument) {
        if (argument instanceof TypeVariable<?> variable) {
            return variable.getBounds()[0];
        }
        return (argument instanceof WildcardType wildcard) ? wildcard.getUpperBounds()[0] : argument;
    }
}
