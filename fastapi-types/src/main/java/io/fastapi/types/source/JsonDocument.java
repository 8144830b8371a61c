package io.fastapi.types.source;

import org.jspecify.annotations.Nullable;

/**
 * A JSON text read the way Python's {@code json.loads} reads it.
 *
 * <p>Values are plain objects: {@code LinkedHashMap}, {@code ArrayList}, {@code String}, {@code Long} or
 * {@code BigInteger}, {@code Double}, {@code Boolean} and {@code null}. As in Python, {@code NaN} and {@code Infinity}
 * are numbers, lone surrogates are characters and the last of equal keys wins.
 */
public sealed interface JsonDocument {

    /** How deep arrays and objects may nest where nobody says otherwise; beyond that Python fails with a {@code RecursionError}. */
    int DEFAULT_DEPTH = 965;

    /** The text is JSON. */
    record Value(@Nullable Object value) implements JsonDocument {}

    /**
     * The text is not JSON.
     *
     * @param position where, in code points after the byte order mark
     * @param error CPython's text, e.g. {@code Expecting ',' delimiter}
     */
    record Malformed(int position, String error) implements JsonDocument {}

    /** The bytes are no Unicode text, nest too deep, or hold an integer of more than 4300 digits. */
    record Unreadable(String reason) implements JsonDocument {}

    /** Reads a document in UTF-8, UTF-16 or UTF-32, with or without byte order mark, nested at most so deep. */
    static JsonDocument parse(byte[] json, int maxDepth) {
        String text = Encoding.decode(json);
        return (text != null) ? parse(text, maxDepth) : new Unreadable("neither UTF-8 nor UTF-16 nor UTF-32");
    }

    /** Reads a document that is decoded already, nested at most so deep. */
    static JsonDocument parse(String json, int maxDepth) {
        return JsonReader.read(json, maxDepth);
    }
}
