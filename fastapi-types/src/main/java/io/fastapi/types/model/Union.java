package io.fastapi.types.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value of one of several types, Python's {@code int | str}, for types that no sealed interface can join:
 *
 * <pre>{@code
 * record Item(@Union({int.class, String.class}) Object id) {}
 * query("id", new TypeRef<@Union({int.class, String.class}) Object>() {})
 * }</pre>
 *
 * <p>The best fit wins, as in pydantic's smart mode: an input that is of a type already is never converted. With
 * {@code leftToRight} the first type that takes the input wins, converted or not. The type that the
 * annotation stands on has to hold them all, e.g. {@code Number} for {@code int.class} and {@code double.class}. Where the
 * members have rules of their own, write a sealed interface of records with {@code @JsonValue} instead.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
public @interface Union {

    /** The types, at least two, in the order in which they are tried when none fits better; a list is an array type. */
    Class<?>[] value();

    /** Whether the types are tried in order and the first that takes the input wins: pydantic's {@code left_to_right}. */
    boolean leftToRight() default false;
}
