package io.fastapi.engine.body;

import io.fastapi.input.UploadFile;
import io.fastapi.types.model.TypeSpec;

/** The types that an uploaded file can have. */
public final class FileTypes {

    private FileTypes() {}

    /** Whether a type is {@code UploadFile} or {@code byte[]}, a list or set of them, or an optional one. */
    public static boolean isFile(TypeSpec<?> spec) {
        return isLeaf(spec, UploadFile.class) || isBytes(spec);
    }

    /** Whether a type takes the content of a file, or of several, into memory. */
    public static boolean isBytes(TypeSpec<?> spec) {
        return isLeaf(spec, byte[].class);
    }

    private static boolean isLeaf(TypeSpec<?> spec, Class<?> type) {
        return switch (spec.kind()) {
            case PLAIN -> spec.type() == type;
            case OPTIONAL, OMITTABLE, LIST, SET, VALIDATED -> isLeaf(spec.item(), type);
            case JSON_TEXT -> false;
        };
    }
}
