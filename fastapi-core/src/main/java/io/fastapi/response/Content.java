package io.fastapi.response;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link Response} carries; one writer for each kind. */
public sealed interface Content {

    /** Nothing. */
    record Empty() implements Content {}

    /** A value, written as JSON. */
    record Json(@Nullable Object value) implements Content {}

    /** Bytes, sent as they are. */
    record Bytes(byte[] bytes) implements Content {}

    /** Text or bytes as they come: a publisher, iterable, iterator, stream or {@code InputStream}. */
    record Stream(Object chunks) implements Content {}

    /** A file. */
    record File(Path path, Optional<String> filename) implements Content {}
}
