package io.fastapi.types.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * In the schema of what is written, fields with a default are required, since they are always there: pydantic's
 * {@code json_schema_serialization_defaults_required}. The model has two components then, for input and output.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JsonSchemaSerializationDefaultsRequired {}
