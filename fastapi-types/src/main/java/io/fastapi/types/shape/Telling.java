package io.fastapi.types.shape;

import java.util.Optional;

/**
 * What tells the members of a union apart; how well they fit, where there is neither.
 *
 * @param property the name of a property that holds a tag
 * @param function a function that makes a tag
 * @param inOrder whether the first that takes the value is the one, however well it fits
 */
public record Telling(Optional<String> property, Optional<TagFunction> function, boolean inOrder) {

    /** How well the members fit. */
    public static final Telling BY_FIT = new Telling(Optional.empty(), Optional.empty(), false);

    /** The order of the members. */
    public static final Telling IN_ORDER = new Telling(Optional.empty(), Optional.empty(), true);
}
