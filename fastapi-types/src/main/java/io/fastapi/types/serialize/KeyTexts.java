package io.fastapi.types.serialize;

import org.jspecify.annotations.Nullable;

/** Names on the wire of the keys of maps, by the class of the key. */
record KeyTexts(Dialect dialect, ValueWriter any) {

    String of(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        if (key == null) {
            return (this.dialect == Dialect.UNTYPED) ? "null" : "None";
        }
        Object plain = this.any.jsonable(key, new Scope());
        if (plain instanceof Double || plain instanceof Float) {
            return Floats.python(((Number) plain).doubleValue());
        }
        return String.valueOf(plain);
    }
}
