package io.fastapi.types.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A string that is one of a few: pydantic's {@code Literal["a", "b"]}; error type {@code literal_error}. Unlike an enum it
 * has no schema of its own.
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
public @interface Literal {

    /**
     * The values allowed; of an integer, each in its digits: {@code @Literal({"1", "2"}) int level}; of a boolean {@code "true"} or
     * {@code "false"}.
     */
    String[] value();
}
