package io.fastapi.types.validate;

import io.fastapi.types.error.MisuseException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What Java collection stands for a declared one. */
final class Containers {

    private Containers() {}

    /** How a list, another collection or an array is made of items in a list. */
    static SequenceValidator.Finish sequences(Class<?> type) {
        if (type.isArray()) {
            return arrays(type.getComponentType());
        }
        if (type.isAssignableFrom(ArrayList.class)) {
            return items -> items;
        }
        if (type.isAssignableFrom(ArrayDeque.class)) {
            return ArrayDeque::new;
        }
        if (type.isAssignableFrom(LinkedList.class)) {
            return LinkedList::new;
        }
        Supplier<Object> factory = constructor(type);
        return items -> filled(factory.get(), items);
    }

    @SuppressWarnings("unchecked") // the shape says that the type is a collection of anything
    private static Object filled(Object collection, List<@Nullable Object> items) {
        ((Collection<@Nullable Object>) collection).addAll(items);
        return collection;
    }

    private static SequenceValidator.Finish arrays(Class<?> component) {
        if (!component.isPrimitive()) {
            return items -> items.toArray((Object[]) Array.newInstance(component, items.size()));
        }
        MethodHandle setter = MethodHandles.arrayElementSetter(component.arrayType())
                .asType(MethodType.methodType(void.class, Object.class, int.class, Object.class));
        return items -> primitives(Array.newInstance(component, items.size()), items, setter);
    }

    private static Object primitives(Object array, List<@Nullable Object> items, MethodHandle setter) {
        try {
            for (int i = 0; i < items.size(); i++) {
                setter.invokeExact(array, i, items.get(i));
            }
            return array;
        } catch (Throwable e) {
            throw new IllegalStateException("An item does not have the type of the array", e);
        }
    }

    @SuppressWarnings("unchecked") // the type is a set, of anything at run time
    static Supplier<Set<@Nullable Object>> sets(Class<?> type) {
        if (type.isAssignableFrom(LinkedHashSet.class) || type == HashSet.class) {
            return LinkedHashSet::new;
        }
        if (type.isAssignableFrom(TreeSet.class)) {
            return TreeSet::new;
        }
        Supplier<Object> factory = constructor(type);
        return () -> (Set<@Nullable Object>) factory.get();
    }

    @SuppressWarnings("unchecked") // the type is a map, of anything at run time
    static Supplier<Map<@Nullable Object, @Nullable Object>> maps(Class<?> type) {
        if (type.isAssignableFrom(LinkedHashMap.class) || type == HashMap.class) {
            return LinkedHashMap::new;
        }
        if (type.isAssignableFrom(TreeMap.class)) {
            return TreeMap::new;
        }
        Supplier<Object> factory = constructor(type);
        return () -> (Map<@Nullable Object, @Nullable Object>) factory.get();
    }

    private static Supplier<Object> constructor(Class<?> type) {
        try {
            MethodHandle constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
            return () -> invoke(constructor);
        } catch (ReflectiveOperationException e) {
            throw new MisuseException(
                    type.getName() + " has no public constructor without arguments", "use List, Set or Map");
        }
    }

    private static Object invoke(MethodHandle constructor) {
        try {
            return (Object) constructor.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("A collection could not be made", e);
        }
    }
}
