package io.fastapi.engine.bind;

import io.fastapi.engine.request.RequestState;
import org.jspecify.annotations.Nullable;

/** Reads one input from a request. */
@FunctionalInterface
interface InputReader {

    /** The value, or {@link RequestState#FAILED} after the violations were added to the state. */
    @Nullable
    Object read(RequestState state);
}
