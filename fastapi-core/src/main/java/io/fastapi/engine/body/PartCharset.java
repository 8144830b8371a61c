package io.fastapi.engine.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The charset of a multipart form. Bytes that are no text in it are read as ISO-8859-1, as everything is if it is unknown.
 *
 * @param charset what the content type says, or UTF-8
 */
record PartCharset(Charset charset) {

    static PartCharset of(String name) {
        try {
            return new PartCharset(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return new PartCharset(StandardCharsets.ISO_8859_1);
        }
    }

    String decode(byte[] bytes) {
        try {
            return this.charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** Decodes a piece of a header, which was read as ISO-8859-1. */
    String decode(String header) {
        return decode(header.getBytes(StandardCharsets.ISO_8859_1));
    }
}
