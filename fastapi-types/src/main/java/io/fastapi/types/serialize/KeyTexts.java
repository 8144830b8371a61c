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
        if (this.dialect != Dialect.UNTYPED && (key instanceof Double || key instanceof Float)) {
            return real(((Number) key).doubleValue());
        }
        Object plain = this.any.jsonable(key, new Scope());
        if (plain instanceof Double || plain instanceof Float) {
            return Floats.python(((Number) plain).doubleValue());
        }
        return String.valueOf(plain);
    }

    /** A key can say what no number of JSON can: {@code nan} and {@code inf}. */
    private static String real(double key) {
        if (Double.isNaN(key)) {
            return "nan";
        }
        return Double.isInfinite(key) ? ((key > 0) ? "inf" : "-inf") : Floats.python(key);
    }
}
