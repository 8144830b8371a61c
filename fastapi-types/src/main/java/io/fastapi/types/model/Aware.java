package io.fastapi.types.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A point in time that says its offset: pydantic's {@code AwareDatetime}; error type {@code timezone_aware}. Unix time says it, and is
 * UTC. On a {@code LocalDateTime}, which has none, it stops the start.
 *
 * @see <a href="https://docs.pydantic.dev/latest/api/types/#pydantic.types.AwareDatetime">pydantic: AwareDatetime</a>
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
public @interface Aware {}
