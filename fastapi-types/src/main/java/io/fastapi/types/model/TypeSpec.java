package io.fastapi.types.model;

import io.fastapi.types.constraint.Constraint;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type and the rules on it, as an immutable value: what a {@code TypeAdapter} is made for.
 *
 * <pre>{@code TypeSpec.of(String.class).where(List.of(minLength(3))).list().where(List.of(minItems(1)))}</pre>
 *
 * <p>Specs are equal when they describe the same type with the same rules.
 *
 * @param <T> the Java type of valid values
 */
public final class TypeSpec<T> {

    /** How a spec is built from its item. */
    public enum Kind {
        /** A Java type, without item. */
        PLAIN,
        /** {@code Optional} of the item: {@code null} is allowed. */
        OPTIONAL,
        /** {@code Optional} of the item, empty when it is left out: {@code null} is not allowed. */
        OMITTABLE,
        /** A list of the item. */
        LIST,
        /** A set of the item. */
        SET,
        /** A JSON document of the item's type inside a text: pydantic's {@code Json[T]}. */
        JSON_TEXT,
        /** The item with the names of the fields that an input gave: {@link Validated}. */
        VALIDATED
    }

    private record State(
            Kind kind, @Nullable TypeRef<?> type, @Nullable TypeSpec<?> item, List<Constraint<?>> constraints) {}

    private final State state;

    private TypeSpec(State state) {
        this.state = state;
    }

    /** The spec of a class without rules. */
    public static <T> TypeSpec<T> of(Class<T> type) {
        return new TypeSpec<>(new State(Kind.PLAIN, TypeRef.of(type), null, List.of()));
    }

    /** The spec of a generic type without rules. */
    public static <T> TypeSpec<T> of(TypeRef<T> type) {
        return new TypeSpec<>(new State(Kind.PLAIN, type, null, List.of()));
    }

    /** This spec with more rules on its value, checked after those it has. */
    public TypeSpec<T> where(List<? extends Constraint<? super T>> more) {
        List<Constraint<?>> all = new ArrayList<>(this.state.constraints());
        all.addAll(more);
        return new TypeSpec<>(new State(this.state.kind(), this.state.type(), this.state.item(), List.copyOf(all)));
    }

    /** {@code Optional} of this spec. */
    public TypeSpec<Optional<T>> optional() {
        return around(Kind.OPTIONAL);
    }

    /** {@code Optional} of this spec, for what may be left out but is never {@code null}. */
    public TypeSpec<Optional<T>> omittable() {
        return around(Kind.OMITTABLE);
    }

    /** Whether the value is an {@code Optional} of the item's. */
    public boolean isOptional() {
        return kind() == Kind.OPTIONAL || kind() == Kind.OMITTABLE;
    }

    /** A list of this spec. */
    public TypeSpec<List<T>> list() {
        return around(Kind.LIST);
    }

    /** A set of this spec. */
    public TypeSpec<Set<T>> set() {
        return around(Kind.SET);
    }

    /** A text that holds a JSON document of this spec. */
    public TypeSpec<T> jsonText() {
        return around(Kind.JSON_TEXT);
    }

    /** This spec with the names of the fields that an input gives. */
    public TypeSpec<Validated<T>> validated() {
        return around(Kind.VALIDATED);
    }

    private <R> TypeSpec<R> around(Kind kind) {
        return new TypeSpec<>(new State(kind, null, this, List.of()));
    }

    /** How this spec is built. */
    public Kind kind() {
        return this.state.kind();
    }

    /** The Java type of a {@link Kind#PLAIN plain} spec. */
    public Type type() {
        return ref().type();
    }

    /** The Java type of a {@link Kind#PLAIN plain} spec with its annotations; empty when it has none, at any depth. */
    public Optional<AnnotatedType> annotatedType() {
        return ref().annotatedType();
    }

    private TypeRef<?> ref() {
        TypeRef<?> type = this.state.type();
        if (type == null) {
            throw new IllegalStateException("Only a plain spec has a type of its own: " + this);
        }
        return type;
    }

    /** The spec inside a spec that is not {@link Kind#PLAIN plain}. */
    public TypeSpec<?> item() {
        TypeSpec<?> item = this.state.item();
        if (item == null) {
            throw new IllegalStateException("A plain spec has no item: " + this);
        }
        return item;
    }

    /** The rules on the value of this spec, without those on its items. */
    public List<Constraint<?>> constraints() {
        return this.state.constraints();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypeSpec<?> that && this.state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return this.state.hashCode();
    }

    /** For messages: without the rules. */
    @Override
    public String toString() {
        TypeRef<?> type = this.state.type();
        return (type != null) ? type.toString() : this.state.kind() + " of " + this.state.item();
    }
}
