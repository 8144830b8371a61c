package io.fastapi.types.serialize;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes that are text. */
final class Texts {

    private Texts() {}

    /**
     * Bytes as the text that they encode.
     *
     * @throws IllegalArgumentException if they are not UTF-8
     */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException ex) {
            throw new IllegalArgumentException("The bytes are not UTF-8 text; annotate them with @Base64", ex);
        }
    }
}
