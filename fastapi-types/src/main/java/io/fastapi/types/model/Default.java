package io.fastapi.types.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a field that the input leaves out, as JSON: {@code @Default("[]") Set<String> tags},
 * {@code @Default("10.5") double tax}. For a string, date, enum or other type whose JSON is a text, quotes may be left
 * out: {@code @Default("asc") String order}.
 *
 * <p>The default is read once, when the model's adapter is made, and must be of the type of the field. As in pydantic, the
 * rules on the field are not asked about it and do not change it, unless {@link #validated} says so. Collections are copied
 * for each use.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface Default {

    /** The default as JSON text. */
    String value();

    /**
     * Whether the schema shows the default, as it does by default; {@code false} is pydantic's
     * {@code Field(default_factory=..)}: the field is optional and the schema does not say what it is then.
     */
    boolean inSchema() default true;

    /**
     * Whether the rules on the field hold for the default, too, and change it: pydantic's {@code validate_default}. A default
     * that breaks them is a mistake that is found when the model's adapter is made.
     */
    boolean validated() default false;
}
