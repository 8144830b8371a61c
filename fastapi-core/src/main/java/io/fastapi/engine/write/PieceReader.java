package io.fastapi.engine.write;

import org.jspecify.annotations.Nullable;

/** A body that is read piece by piece. Used by one thread at a time, which may block. */
interface PieceReader {

    /** The next piece; {@code null} at the end. */
    byte @Nullable [] next() throws Exception;

    /** Called once, after the last read. */
    void close() throws Exception;

    /** Whether there is anything to close, which may then block. */
    default boolean isOpen() {
        return true;
    }
}
