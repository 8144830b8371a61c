package io.fastapi.types.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code UUID} of one version and RFC 9562's variant: pydantic's {@code UUID4} and its like; error type {@code uuid_version}. A default
 * is not asked for its version, as in pydantic.
 *
 * @see <a href="https://docs.pydantic.dev/latest/api/types/#pydantic.types.UUID4">pydantic: UUID4</a>
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
public @interface UuidVersion {

    /** The version, from 1 to 8; another one stops the start. */
    int value();
}
