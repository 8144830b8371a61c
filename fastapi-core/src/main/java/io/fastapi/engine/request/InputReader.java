package io.fastapi.engine.request;

import org.jspecify.annotations.Nullable;

/** Reads one input from a request. */
@FunctionalInterface
public interface InputReader {

    /** The value, or {@link RequestState#FAILED} after the violations were added to the state. */
    @Nullable
    Object read(RequestState state);
}
