package io.fastapi.types.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that may be left out, but not be {@code null}: Python's {@code limit: int = None}. Left out it is {@code null}, or
 * empty; {@code null} in the input is an error of its type, and the schema shows the type alone:
 *
 * <pre>{@code
 * record Page(@Omittable @Nullable Integer limit, @Omittable Optional<String> order) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Omittable {}
