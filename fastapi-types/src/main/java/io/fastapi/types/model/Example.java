package io.fastapi.types.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An example of a model or field for the JSON schema, as JSON; quotes around a text may be left out. May be repeated:
 * they become the {@code examples} of the schema in their order.
 */
@Documented
@Repeatable(Example.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Example {

    /** The example as JSON text. */
    String value();

    /** Holds several examples. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.TYPE,
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.PARAMETER,
        ElementType.RECORD_COMPONENT
    })
    @interface List {

        /** The examples. */
        Example[] value();
    }
}
