package io.fastapi.types.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the function of a sealed type that tells its members apart, pydantic's {@code Discriminator(function)}: a static method
 * that takes an {@code Object} and returns a {@code String} or {@code Object}, the {@code @JsonTypeName} of a member or else its
 * simple name, or {@code null} if it cannot tell. A sealed type in it that has a name, or tells its own members apart, is one member. It is given what was sent: maps, lists, texts, numbers, booleans and {@code null}, or an object
 * of a class that is no member. What it throws is a fault of the server. Clients read its name, in snake case, in errors.
 *
 * <pre>{@code
 * sealed interface Pet permits Cat, Dog {
 *
 *     @Discriminator
 *     static @Nullable String petType(Object sent) {
 *         return (sent instanceof Map<?, ?> pet) ? pet.containsKey("meows") ? "cat" : "dog" : null;
 *     }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Discriminator {}
