package io.fastapi.engine.bind;

import io.fastapi.engine.request.RequestState;
import org.jspecify.annotations.Nullable;

/** Takes a parameter from where it travels, as text, list of texts or uploaded file; {@code null} when it is absent. */
@FunctionalInterface
interface RawReader {

    @Nullable
    Object read(RequestState state);
}
