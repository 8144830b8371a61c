package io.fastapi.engine.request;

import org.jspecify.annotations.Nullable;

/** A request that knows its target as the client sent it, without a {@code URI} made of it; it has no context path. */
public interface RawTarget {

    /** The path, percent-encoded. */
    String rawPath();

    /** The query, percent-encoded; {@code null} if there is none. */
    @Nullable
    String rawQuery();
}
