package io.fastapi.types.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds on a date, a time, a duration or a text, pydantic's {@code ge}, {@code gt}, {@code le} and {@code lt}, written as ISO 8601
 * has them: {@code @Bounds(ge = "2020-01-01", lt = "2030-01-01") LocalDate day}. Numbers have Jakarta's {@code @Min} and
 * {@code @DecimalMax}.
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
public @interface Bounds {

    /** At or after it; error type {@code greater_than_equal}. */
    String ge() default "";

    /** After it; error type {@code greater_than}. */
    String gt() default "";

    /** At or before it; error type {@code less_than_equal}. */
    String le() default "";

    /** Before it; error type {@code less_than}. */
    String lt() default "";
}
