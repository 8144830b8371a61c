package io.fastapi.types.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Names a generic type at run time: {@code new TypeRef<List<Item>>() {}}.
 *
 * <p>Two references are equal when their types are.
 *
 * @param <T> the type that is named
 */
public abstract class TypeRef<T> {

    private final Type type;

    /** Captures the type argument of the anonymous subclass. */
    protected TypeRef() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType captured)
                || captured.getRawType() != TypeRef.class) {
            throw new IllegalStateException("Write `new TypeRef<List<Item>>() {}`, with a type argument and braces");
        }
        this.type = captured.getActualTypeArguments()[0];
    }

    private TypeRef(Type type) {
        this.type = type;
    }

    /** The reference to a class without type arguments. */
    public static <T> TypeRef<T> of(Class<T> type) {
        return new Known<>(type);
    }

    /** The reference to a type known only by reflection; the caller vouches for {@code T}. */
    public static <T> TypeRef<T> of(Type type) {
        return new Known<>(type);
    }

    /** The type that is named. */
    public final Type type() {
        return this.type;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof TypeRef<?> that && this.type.equals(that.type);
    }

    @Override
    public final int hashCode() {
        return this.type.hashCode();
    }

    @Override
    public final String toString() {
        return this.type.getTypeName();
    }

    private static final class Known<T> extends TypeRef<T> {

        Known(Type type) {
            super(type);
        }
    }
}
