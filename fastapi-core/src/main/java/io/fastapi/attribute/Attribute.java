package io.fastapi.attribute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The name and the type of one thing that a description can be given, what it is when not given, and how an outer and an
 * inner one become one: a router's tags and an operation's. Attributes are constants; two are the same only if they are
 * the same object.
 *
 * @param <T> the type of the value, which is immutable
 */
public final class Attribute<T> {

    private final String name;
    private final T initial;
    private final BinaryOperator<T> combination;

    private Attribute(String name, T initial, BinaryOperator<T> combination) {
        this.name = name;
        this.initial = initial;
        this.combination = combination;
    }

    /** A value; the inner one replaces the outer one. */
    public static <T> Attribute<T> of(String name, T initial) {
        return new Attribute<>(name, initial, (outer, inner) -> inner);
    }

    /** A value of which an outer and an inner one become one in its own way. */
    public static <T> Attribute<T> of(String name, T initial, BinaryOperator<T> combination) {
        return new Attribute<>(name, initial, combination);
    }

    /** A value that may be missing; the inner one wins, if there is one. */
    public static <T> Attribute<Optional<T>> optional(String name) {
        return new Attribute<>(name, Optional.empty(), (outer, inner) -> inner.or(() -> outer));
    }

    /** Several values in order; the outer ones come first. */
    public static <E extends @Nullable Object> Attribute<List<E>> list(String name) {
        return new Attribute<>(name, List.of(), Attribute::joined);
    }

    /** Several named values in order; the outer ones come first, the inner ones win. */
    public static <K, V extends @Nullable Object> Attribute<Map<K, V>> map(String name) {
        return new Attribute<>(name, Map.of(), Attribute::merged);
    }

    /** The first list followed by the second. */
    public static <E extends @Nullable Object> List<E> joined(List<? extends E> first, List<? extends E> second) {
        List<E> all = new ArrayList<>(first);
        all.addAll(second);
        return Collections.unmodifiableList(all);
    }

    /** The first map with the second's entries, which win. */
    public static <K, V extends @Nullable Object> Map<K, V> merged(Map<K, V> first, Map<K, V> second) {
        Map<K, V> all = new LinkedHashMap<>(first);
        all.putAll(second);
        return Collections.unmodifiableMap(all);
    }

    T initial() {
        return this.initial;
    }

    T combined(T outer, T inner) {
        return this.combination.apply(outer, inner);
    }

    /** The name, for messages. */
    @Override
    public String toString() {
        return this.name;
    }
}
