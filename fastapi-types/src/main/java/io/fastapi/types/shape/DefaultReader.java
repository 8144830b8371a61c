package io.fastapi.types.shape;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the texts of annotations on fields while shapes are made, so that shapes need not know validators. */
@FunctionalInterface
public interface DefaultReader {

    /**
     * What makes the value of an absent field, a fresh one for each use where values are mutable.
     *
     * @param shape the shape of the field
     * @param json the default as plain JSON-like object
     * @param ruled whether the rules on the shape hold for it and change it
     * @throws IllegalArgumentException if the default is not a valid value of the shape; the message says why
     */
    Supplier<@Nullable Object> read(Shape shape, @Nullable Object json, boolean ruled);

    /**
     * Makes sure that a regular expression can be matched; any by default.
     *
     * @param where names the place in the problem
     * @throws io.fastapi.types.error.MisuseException if it cannot be
     */
    default void requireRegex(String regex, String where) {}
}
