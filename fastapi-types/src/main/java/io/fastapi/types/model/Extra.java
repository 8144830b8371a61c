package io.fastapi.types.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What happens to input fields that the model does not have: pydantic's {@code extra}. Without it they are ignored, or
 * forbidden where the mapper enables {@code FAIL_ON_UNKNOWN_PROPERTIES}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE})
public @interface Extra {

    /** The policy. */
    Policy value();

    /** What can be done with unknown fields. */
    enum Policy {
        /** They are dropped. */
        IGNORE,
        /** Each is an error of type {@code extra_forbidden}. */
        FORBID,
        /** They are kept in a map that the model declares with {@code @JsonAnySetter}. */
        ALLOW
    }
}
