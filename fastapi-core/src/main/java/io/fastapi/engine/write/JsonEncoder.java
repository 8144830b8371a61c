package io.fastapi.engine.write;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a value as JSON. */
@FunctionalInterface
interface JsonEncoder {

    void encode(@Nullable Object value, OutputStream out);
}
