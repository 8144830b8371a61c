package io.fastapi.engine.bind;

import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.request.Values;
import io.fastapi.input.In;
import io.fastapi.input.UploadFile;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The places where parameters travel, with FastAPI's rules for names that are repeated. */
final class RawReaders {

    private RawReaders() {}

    /**
     * The reader of a name: the last value of a query, cookie or form, but the first of a header; or all of them.
     *
     * @param pathIndex the place of a path variable in its template
     */
    static RawReader of(In in, String name, boolean sequence, int pathIndex) {
        return switch (in) {
            case PATH -> state -> state.pathValue(pathIndex);
            case QUERY -> named(RequestState::query, name, sequence);
            case COOKIE -> cookie(name, sequence);
            case HEADER ->
                sequence
                        ? state -> allHeaders(state.headers(), name)
                        : state -> state.headers().getFirst(name);
            case FORM, FILE -> form(name, sequence);
        };
    }

    /** The last of a name, also for a list, since cookies are a dictionary in Starlette; an empty text is a list of nothing. */
    private static RawReader cookie(String name, boolean sequence) {
        RawReader last = named(RequestState::cookies, name, false);
        return sequence ? emptyIsAbsent(last) : last;
    }

    private static RawReader named(Function<RequestState, Values> source, String name, boolean sequence) {
        return sequence
                ? state -> nullIfEmpty(source.apply(state).all(name))
                : state -> source.apply(state).last(name);
    }

    private static RawReader form(String name, boolean sequence) {
        return sequence
                ? state -> nullIfEmpty(withoutEmptyFiles(formOf(state).all(name)))
                : state -> {
                    Object value = formOf(state).last(name);
                    return isLeftEmpty(value) ? null : value;
                };
    }

    /** Whether this is what browsers send for a field that nobody filled in. */
    static boolean isLeftEmpty(@Nullable Object value) {
        return "".equals(value) || isEmptyFile(value);
    }

    /** The values of a form without those that browsers send when no file was chosen; empty texts stay. */
    static List<Object> withoutEmptyFiles(List<Object> values) {
        values.removeIf(RawReaders::isEmptyFile);
        return values;
    }

    private static boolean isEmptyFile(@Nullable Object value) {
        return value instanceof UploadFile file && file.filename().isEmpty() && file.size() == 0;
    }

    /** The same place, where an empty text counts as nothing. */
    static RawReader emptyIsAbsent(RawReader reader) {
        return state -> {
            Object value = reader.read(state);
            return "".equals(value) ? null : value;
        };
    }

    static Values formOf(RequestState state) {
        return state.body().form();
    }

    private static @Nullable Object allHeaders(HttpHeaders headers, String name) {
        return nullIfEmpty(headers.getOrEmpty(name));
    }

    private static @Nullable Object nullIfEmpty(List<?> values) {
        return values.isEmpty() ? null : values;
    }
}
