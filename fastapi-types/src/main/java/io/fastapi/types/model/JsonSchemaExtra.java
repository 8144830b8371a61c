package io.fastapi.types.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * More members of the JSON schema of a model or field, as a JSON object: pydantic's {@code json_schema_extra}. A member that
 * the schema has already is replaced:
 *
 * <pre>{@code record Item(@JsonSchemaExtra("{\"example\": 3, \"x-unit\": \"kg\"}") int weight) {}}</pre>
 *
 * <p>On a class that only Jackson reads and writes it is the whole schema.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface JsonSchemaExtra {

    /** The members as the text of a JSON object. */
    String value();
}
