package io.fastapi.types.model;

import io.fastapi.types.error.MisuseException;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names a generic type at run time: {@code new TypeRef<List<Item>>() {}}. Annotations inside the type are kept:
 * {@code new TypeRef<List<@Size(min = 3) String>>() {}}. They are lost in {@code new TypeRef<>() {}}, for which the compiler
 * finds out the type alone.
 *
 * <p>Two references are equal when their types and annotations are.
 *
 * @param <T> the type that is named
 */
public abstract class TypeRef<T> {

    private final Type type;
    private final @Nullable AnnotatedType annotated;

    /** Captures the type argument of the anonymous subclass. */
    protected TypeRef() {
        if (!(getClass().getGenericSuperclass() instanceof ParameterizedType captured)
                || captured.getRawType() != TypeRef.class) {
            throw new MisuseException(
                    "a TypeRef has no type argument",
                    "write `new TypeRef<List<Item>>() {}`, with a type argument and braces");
        }
        this.type = captured.getActualTypeArguments()[0];
        AnnotatedType argument = argument(getClass().getAnnotatedSuperclass());
        this.annotated = isAnnotated(argument) ? argument : null;
    }

    private TypeRef(Type type, @Nullable AnnotatedType annotated) {
        this.type = type;
        this.annotated = annotated;
    }

    private static AnnotatedType argument(AnnotatedType reference) {
        return ((AnnotatedParameterizedType) reference).getAnnotatedActualTypeArguments()[0];
    }

    private static boolean isAnnotated(AnnotatedType type) {
        if (type.getAnnotations().length > 0) {
            return true;
        }
        if (type instanceof AnnotatedArrayType array) {
            return isAnnotated(array.getAnnotatedGenericComponentType());
        }
        return type instanceof AnnotatedParameterizedType parameterized
                && Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
                        .anyMatch(TypeRef::isAnnotated);
    }

    /** The reference to a class without type arguments. */
    public static <T> TypeRef<T> of(Class<T> type) {
        return new Known<>(type);
    }

    /** The reference to a type known only by reflection; the caller vouches for {@code T}. */
    public static <T> TypeRef<T> of(Type type) {
        return new Known<>(type);
    }

    /** The reference to a type known only by reflection, with its annotations; the caller vouches for {@code T}. */
    public static <T> TypeRef<T> of(AnnotatedType type) {
        return new Known<>(type);
    }

    /** The type that is named. */
    public final Type type() {
        return this.type;
    }

    /** The type with its annotations; empty when it has none, at any depth. */
    public final Optional<AnnotatedType> annotatedType() {
        return Optional.ofNullable(this.annotated);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof TypeRef<?> that
                && this.type.equals(that.type)
                && Objects.equals(this.annotated, that.annotated);
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
            super(type, null);
        }

        Known(AnnotatedType type) {
            super(type.getType(), isAnnotated(type) ? type : null);
        }
    }
}
