package io.fastapi.types.shape;

import java.util.Optional;

/**
 * What tells the members of a union apart; how well they fit, where there is neither.
 *
 * @param property the name of a property that holds a tag
 * @param function a function that makes a tag
 */
public record Telling(Optional<String> property, Optional<TagFunction> function) {

    /** How well the members fit. */
    public static final Telling BY_FIT = new Telling(Optional.empty(), Optional.empty());
}
