package io.fastapi.types.shape;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/** Turns reflection's types into {@link TypeUse}s, with type variables replaced by what they stand for. */
final class TypeResolver {

    private TypeResolver() {}

    /** The types that the variables of a class stand for in one use of it. */
    static Map<TypeVariable<?>, TypeUse> bindings(TypeUse use) {
        TypeVariable<?>[] variables = use.raw().getTypeParameters();
        Map<TypeVariable<?>, TypeUse> bindings = new HashMap<>();
        for (int i = 0; i < variables.length && i < use.arguments().size(); i++) {
            bindings.put(variables[i], use.argument(i));
        }
        return bindings;
    }

    static TypeUse resolve(AnnotatedType type, Map<TypeVariable<?>, TypeUse> bindings) {
        List<Annotation> annotations = Arrays.asList(type.getAnnotations());
        if (type instanceof AnnotatedTypeVariable variable) {
            return resolve(variable.getType(), bindings).with(annotations);
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return resolve(wildcard.getAnnotatedUpperBounds()[0], bindings).with(annotations);
        }
        if (type instanceof AnnotatedArrayType array) {
            TypeUse component = resolve(array.getAnnotatedGenericComponentType(), bindings);
            // what stands before byte[] is on the byte for the compiler, and meant for the bytes
            List<Annotation> all = (component.raw() == byte.class) ? joined(annotations, component) : annotations;
            return new TypeUse(arrayOf(component.raw()), List.of(component), all);
        }
        if (type instanceof AnnotatedParameterizedType parameterized) {
            Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
            List<TypeUse> arguments = new ArrayList<>();
            for (AnnotatedType argument : parameterized.getAnnotatedActualTypeArguments()) {
                arguments.add(resolve(argument, bindings));
            }
            return new TypeUse(raw, arguments, annotations);
        }
        return resolve(type.getType(), bindings).with(annotations);
    }

    static TypeUse resolve(Type type, Map<TypeVariable<?>, TypeUse> bindings) {
        if (type instanceof JavaType java) {
            return resolve(java);
        }
        if (type instanceof ParameterizedType parameterized) {
            List<TypeUse> arguments = new ArrayList<>();
            for (Type argument : parameterized.getActualTypeArguments()) {
                arguments.add(resolve(argument, bindings));
            }
            return new TypeUse((Class<?>) parameterized.getRawType(), arguments, List.of());
        }
        if (type instanceof GenericArrayType array) {
            TypeUse component = resolve(array.getGenericComponentType(), bindings);
            return new TypeUse(arrayOf(component.raw()), List.of(component), List.of());
        }
        if (type instanceof WildcardType wildcard) {
            return resolve(wildcard.getUpperBounds()[0], bindings);
        }
        if (type instanceof TypeVariable<?> variable) {
            TypeUse bound = bindings.get(variable);
            return (bound != null) ? bound : erased(variable);
        }
        return ofClass((Class<?>) type);
    }

    /** A variable that nothing binds is as wide as its bound, without that bound's own arguments. */
    private static TypeUse erased(TypeVariable<?> variable) {
        Type bound = variable.getBounds()[0];
        if (bound instanceof ParameterizedType parameterized) {
            bound = parameterized.getRawType();
        }
        return (bound instanceof TypeVariable<?> other)
                ? erased(other)
                : new TypeUse((Class<?>) bound, List.of(), List.of());
    }

    private static TypeUse ofClass(Class<?> raw) {
        if (raw.isArray()) {
            return new TypeUse(raw, List.of(ofClass(raw.getComponentType())), List.of());
        }
        List<TypeUse> arguments = new ArrayList<>();
        for (TypeVariable<?> variable : raw.getTypeParameters()) {
            arguments.add(erased(variable));
        }
        return new TypeUse(raw, arguments, List.of());
    }

    private static TypeUse resolve(JavaType type) {
        if (type.isArrayType()) {
            return new TypeUse(type.getRawClass(), List.of(resolve(type.getContentType())), List.of());
        }
        List<JavaType> parameters = type.getBindings().getTypeParameters();
        if (parameters.isEmpty()) {
            return ofClass(type.getRawClass());
        }
        return new TypeUse(
                type.getRawClass(),
                parameters.stream().map(TypeResolver::resolve).toList(),
                List.of());
    }

    /** A use seen as one of its super types; the erased super type when the class is none of its sub types. */
    static TypeUse as(TypeUse use, Class<?> superType) {
        TypeUse found = find(use, superType);
        return (found != null) ? found : ofClass(superType);
    }

    /** A sub type, with the type arguments that follow from those of a use of its super type. */
    static TypeUse below(TypeUse use, Class<?> subType) {
        TypeVariable<?>[] variables = subType.getTypeParameters();
        List<TypeUse> places = new ArrayList<>();
        for (TypeVariable<?> variable : variables) {
            places.add(new TypeUse(erased(variable).raw(), List.of(), List.of()));
        }
        TypeUse[] found = places.toArray(TypeUse[]::new);
        TypeUse seen = find(new TypeUse(subType, places, List.of()), use.raw());
        if (seen != null) {
            fill(seen, use, places, found);
        }
        return new TypeUse(subType, List.of(found), List.of());
    }

    /** Where a place stands in one use, what stands there in the other is what it stands for. */
    private static void fill(TypeUse pattern, TypeUse actual, List<TypeUse> places, TypeUse[] found) {
        for (int i = 0; i < places.size(); i++) {
            if (pattern == places.get(i)) {
                found[i] = actual;
            }
        }
        for (int i = 0;
                i < Math.min(pattern.arguments().size(), actual.arguments().size());
                i++) {
            fill(pattern.argument(i), actual.argument(i), places, found);
        }
    }

    private static @Nullable TypeUse find(TypeUse use, Class<?> superType) {
        if (use.raw() == superType) {
            return use;
        }
        Map<TypeVariable<?>, TypeUse> bindings = bindings(use);
        List<AnnotatedType> parents = new ArrayList<>(Arrays.asList(use.raw().getAnnotatedInterfaces()));
        if (use.raw().getAnnotatedSuperclass() != null) {
            parents.add(0, use.raw().getAnnotatedSuperclass());
        }
        for (AnnotatedType parent : parents) {
            TypeUse resolved = resolve(parent, bindings);
            if (superType.isAssignableFrom(resolved.raw())) {
                return find(resolved, superType);
            }
        }
        return null;
    }

    private static List<Annotation> joined(List<Annotation> annotations, TypeUse component) {
        List<Annotation> all = new ArrayList<>(annotations);
        component.annotations().stream()
                .filter(annotation -> !all.contains(annotation))
                .forEach(all::add);
        return all;
    }

    private static Class<?> arrayOf(Class<?> component) {
        return Array.newInstance(component, 0).getClass();
    }
}
