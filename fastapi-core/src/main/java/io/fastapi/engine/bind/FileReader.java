package io.fastapi.engine.bind;

import io.fastapi.engine.request.RequestState;
import io.fastapi.input.UploadFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the content of uploaded files in place of the files. It does not block: files that are taken as bytes stay in memory.
 *
 * @param raw where they travel
 */
record FileReader(RawReader raw) implements RawReader {

    @Override
    public @Nullable Object read(RequestState state) {
        Object value = this.raw.read(state);
        if (!(value instanceof List<?> all)) {
            return (value == null) ? null : content(value);
        }
        List<Object> contents = new ArrayList<>(all.size());
        for (Object one : all) {
            contents.add(content(one));
        }
        return contents;
    }

    /** A text in place of a file stays what it is. */
    private static Object content(Object value) {
        if (!(value instanceof UploadFile file)) {
            return value;
        }
        try {
            return file.bytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
