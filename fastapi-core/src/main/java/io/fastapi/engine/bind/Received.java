package io.fastapi.engine.bind;

import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.request.Values;
import io.fastapi.input.In;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a request has in one place, as a record of parameters takes it. */
interface Received {

    /** Whether the name was sent, be it without a value. */
    boolean has(String name);

    /** The value of a field that takes one; {@code null} if there is none. */
    @Nullable
    Object one(String name);

    /** The values of a field that takes all of them. */
    List<?> all(String name);

    /** All different names; those of headers in lower case. */
    Set<String> names();

    static Received of(In in, RequestState state) {
        return switch (in) {
            case HEADER -> new Headers(state.headers());
            case COOKIE -> new Texts(state.cookies());
            case FORM, FILE -> new Form(RawReaders.formOf(state));
            case QUERY, PATH -> new Texts(state.query());
        };
    }

    /** A query string or cookies: the last of several values counts. */
    record Texts(Values values) implements Received {

        @Override
        public boolean has(String name) {
            return this.values.last(name) != null;
        }

        @Override
        public @Nullable Object one(String name) {
            return this.values.last(name);
        }

        @Override
        public List<?> all(String name) {
            return this.values.all(name);
        }

        @Override
        public Set<String> names() {
            return this.values.names();
        }
    }

    /** A form, where what a browser sends for an untouched field is no value. */
    record Form(Values values) implements Received {

        @Override
        public boolean has(String name) {
            return this.values.last(name) != null;
        }

        @Override
        public @Nullable Object one(String name) {
            Object last = this.values.last(name);
            return RawReaders.isLeftEmpty(last) ? null : last;
        }

        @Override
        public List<?> all(String name) {
            return RawReaders.withoutEmptyFiles(this.values.all(name));
        }

        @Override
        public Set<String> names() {
            return this.values.names();
        }
    }

    /** Headers: the first of several values counts. */
    record Headers(HttpHeaders headers) implements Received {

        @Override
        public boolean has(String name) {
            return this.headers.containsHeader(name);
        }

        @Override
        public @Nullable Object one(String name) {
            return this.headers.getFirst(name);
        }

        @Override
        public List<?> all(String name) {
            return this.headers.getOrEmpty(name);
        }

        @Override
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            this.headers.forEach((name, values) -> names.add(name.toLowerCase(Locale.ROOT)));
            return names;
        }
    }
}
