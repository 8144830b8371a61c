package io.fastapi.types.shape;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type as it is used in one place: type variables replaced, annotations kept at every depth.
 *
 * @param raw the class; of an array, the array class
 * @param arguments the type arguments; of an array, its component
 * @param annotations the annotations at this use
 */
record TypeUse(Class<?> raw, List<TypeUse> arguments, List<Annotation> annotations) {

    TypeUse {
        arguments = List.copyOf(arguments);
        annotations = List.copyOf(annotations);
    }

    static TypeUse of(Type type) {
        return TypeResolver.resolve(type, Map.of());
    }

    static TypeUse of(AnnotatedType type) {
        return TypeResolver.resolve(type, Map.of());
    }

    TypeUse argument(int index) {
        return this.arguments.get(index);
    }

    /** This use without the annotations at its outside. */
    TypeUse bare() {
        return this.annotations.isEmpty() ? this : new TypeUse(this.raw, this.arguments, List.of());
    }

    /** This use with more annotations at its outside; one that is there already is not repeated. */
    TypeUse with(Iterable<? extends Annotation> more) {
        List<Annotation> all = new ArrayList<>(this.annotations);
        for (Annotation annotation : more) {
            if (!all.contains(annotation)) {
                all.add(annotation);
            }
        }
        return (all.size() == this.annotations.size()) ? this : new TypeUse(this.raw, this.arguments, all);
    }

    /** The same use without annotations that, on an array, were meant for the array and not for its component. */
    TypeUse withoutInComponent(List<? extends Annotation> declared) {
        if (!this.raw.isArray()) {
            return this;
        }
        TypeUse component = argument(0).withoutInComponent(declared);
        List<Annotation> kept = new ArrayList<>(component.annotations());
        kept.removeAll(declared);
        return new TypeUse(
                this.raw, List.of(new TypeUse(component.raw(), component.arguments(), kept)), this.annotations);
    }

    /** This use seen as one of its super types, whose type arguments it fixes. */
    TypeUse as(Class<?> superType) {
        return TypeResolver.as(this, superType);
    }

    /** An annotation at the outside. */
    <A extends Annotation> Optional<A> find(Class<A> type) {
        return this.annotations.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    boolean nullable() {
        return this.annotations.stream().anyMatch(TypeUse::saysNullable);
    }

    /** Whether this is a {@code @Nullable}, of whichever package: Spring's {@code Nullness} reads them so, too. */
    static boolean saysNullable(Annotation annotation) {
        return annotation.annotationType().getSimpleName().equals("Nullable");
    }
}
