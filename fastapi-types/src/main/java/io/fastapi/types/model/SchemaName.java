package io.fastapi.types.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a model or enum among the components of the document, which is also its title unless that is given; without it,
 * the simple name of the class. For a model that clients know by another name than Java programmers would give it. A class
 * around one value, which stands wherever it is used, gets a place among the components by it: pydantic's {@code RootModel}.
 *
 * <p>Errors name the class so, too. Where FastAPI made the name of that of a class, {@code Item-Input},
 * {@code app__models__Item} or {@code Page_Item_} beside the {@link Title} of it, they name the class: {@code Item}, {@code Page[Item]}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SchemaName {

    /** The name. */
    String value();
}
