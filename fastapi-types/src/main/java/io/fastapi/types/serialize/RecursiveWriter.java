package io.fastapi.types.serialize;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A type that holds itself: made first and {@linkplain #complete completed} when what it holds is known. */
final class RecursiveWriter implements ValueWriter {

    private @Nullable ValueWriter item;

    void complete(ValueWriter item) {
        this.item = item;
    }

    private ValueWriter item() {
        return Objects.requireNonNull(this.item);
    }

    @Override
    public void write(Object value, JsonGenerator out) {
        item().write(value, out);
    }

    @Override
    public @Nullable Object jsonable(Object value, Scope scope) {
        return item().jsonable(value, scope);
    }
}
