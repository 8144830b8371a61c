package io.fastapi.engine.bind;

import io.fastapi.engine.exchange.RequestState;
import io.fastapi.input.UploadFile;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an uploaded file, as {@code UploadFile} or as bytes, alone or in a list.
 *
 * @param raw where it travels
 * @param spec the declared type
 * @param absent what it is when it is absent
 * @param name the name of the part
 */
record FileReader(RawReader raw, TypeSpec<?> spec, InputReader absent, String name) implements InputReader {

    /** Whether a type is a file, a list or set of files, or an optional one. */
    static boolean supports(TypeSpec<?> spec) {
        return switch (spec.kind()) {
            case PLAIN -> spec.type() == UploadFile.class || spec.type() == byte[].class;
            case OPTIONAL, LIST, SET -> supports(spec.item());
            case JSON_TEXT -> false;
        };
    }

    /** Whether a type takes all files of a name. */
    static boolean isSequence(TypeSpec<?> spec) {
        return switch (spec.kind()) {
            case LIST, SET -> true;
            case OPTIONAL -> isSequence(spec.item());
            case PLAIN, JSON_TEXT -> false;
        };
    }

    @Override
    public @Nullable Object read(RequestState state) {
        Object value = this.raw.read(state);
        return (value == null) ? this.absent.read(state) : convert(value, this.spec, state, new Object[0]);
    }

    private Object convert(Object value, TypeSpec<?> type, RequestState state, Object[] index) {
        return switch (type.kind()) {
            case OPTIONAL -> {
                Object item = convert(value, type.item(), state, index);
                yield (item == RequestState.FAILED) ? item : Optional.of(item);
            }
            case LIST, SET -> convertAll((List<?>) value, type, state);
            default -> (value instanceof UploadFile file) ? content(file, type) : notAFile(value, state, index);
        };
    }

    private Object convertAll(List<?> values, TypeSpec<?> type, RequestState state) {
        List<Object> files = new ArrayList<>(values.size());
        boolean failed = false;
        for (int i = 0; i < values.size(); i++) {
            Object file = convert(values.get(i), type.item(), state, new Object[] {i});
            failed |= file == RequestState.FAILED;
            files.add(file);
        }
        if (failed) {
            return RequestState.FAILED;
        }
        return (type.kind() == TypeSpec.Kind.SET) ? new LinkedHashSet<>(files) : List.copyOf(files);
    }

    private static Object content(UploadFile file, TypeSpec<?> type) {
        if (type.type() != byte[].class) {
            return file;
        }
        try {
            return file.bytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Object notAFile(Object value, RequestState state, Object[] index) {
        Violation violation = new Violation(
                "value_error",
                List.of(index),
                "Value error, Expected UploadFile, received: <class 'str'>",
                value,
                Map.of("error", Map.of()));
        return state.fail(violation.under("body", this.name));
    }
}
