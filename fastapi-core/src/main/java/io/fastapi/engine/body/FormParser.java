package io.fastapi.engine.body;

import io.fastapi.engine.request.Values;
import java.io.IOException;
import java.util.List;

/** Makes a form of the bytes of a body as they arrive. Used by one thread at a time. */
interface FormParser {

    /** Reads the next bytes, without blocking; fails with {@code HttpException}. */
    void feed(byte[] bytes, int length);

    /** How many bytes of what was fed are kept in memory. */
    long kept();

    /** Whether {@link #write()} has to be called before more is fed. */
    default boolean mustWrite() {
        return false;
    }

    /** Moves what should not stay in memory to the disk. Blocks. */
    default void write() throws IOException {}

    /** The form, after the last bytes. */
    Values finish();

    /** The files begun so far, complete or not. */
    default List<StoredFile> files() {
        return List.of();
    }
}
