package io.fastapi.security;

import io.fastapi.error.HttpException;
import io.fastapi.function.Call;
import io.fastapi.function.Fn1;
import io.fastapi.input.Dependency;
import io.fastapi.input.In;
import io.fastapi.input.Param;
import io.fastapi.response.ResponseDoc;
import io.fastapi.types.model.TypeSpec;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the credentials of a scheme are, what is made of them, and what is asked for if there are none. Equal by content,
 * as the functions made of it are, so that schemes are.
 *
 * @param source what is read from the request
 * @param format how credentials are written
 * @param challenge the {@code WWW-Authenticate} header of the answer to a request without them
 * @param <T> the type of the credentials
 */
record Reading<T>(Param<Optional<String>> source, Format<T> format, String challenge) {

    private static final ResponseDoc NOT_AUTHENTICATED = ResponseDoc.of("Not authenticated")
            .with("headers", Map.of("WWW-Authenticate", Map.of("schema", Map.of("type", "string"))))
            .with(
                    "content",
                    Map.of(
                            "application/json",
                            Map.of(
                                    "schema",
                                    Map.of(
                                            "type",
                                            "object",
                                            "properties",
                                            Map.of("detail", Map.of("type", "string"))))));

    /** How credentials are written. */
    interface Format<T> extends Serializable {

        /**
         * The credentials.
         *
         * @param sent the text that was sent, not empty
         * @return empty if it is none of this format
         * @throws HttpException if it pretends to be
         */
        Optional<T> read(String sent);
    }

    static <T> Reading<T> of(In in, String name, Format<T> format, String challenge) {
        Param<Optional<String>> source = Param.of(in, name, TypeSpec.of(String.class))
                .convertUnderscores(false)
                .optional();
        return new Reading<>(source, format, challenge);
    }

    static <T> Reading<T> authorization(Format<T> format, String challenge) {
        return of(In.HEADER, "Authorization", format, challenge);
    }

    /** FastAPI's {@code make_not_authenticated_error}. */
    static HttpException notAuthenticated(String challenge) {
        return new HttpException(401, "Not authenticated", Map.of("WWW-Authenticate", challenge));
    }

    Dependency<T> required() {
        return call(new Required<>(this.format, this.challenge)).responses(401, NOT_AUTHENTICATED);
    }

    Dependency<Optional<T>> requiredAsOptional() {
        return call(new RequiredAsOptional<>(new Required<>(this.format, this.challenge)))
                .responses(401, NOT_AUTHENTICATED);
    }

    Dependency<Optional<T>> optional() {
        return call(new Optionally<>(this.format));
    }

    private <R> Dependency<R> call(Fn1<Optional<String>, R> function) {
        return Dependency.of(List.of(this.source), Call.now(function));
    }

    private record Optionally<T>(Format<T> format) implements Fn1<Optional<String>, Optional<T>> {

        @Override
        public Optional<T> apply(Optional<String> sent) {
            String text = sent.orElse("");
            return text.isEmpty() ? Optional.empty() : this.format.read(text);
        }
    }

    private record Required<T>(Format<T> format, String challenge) implements Fn1<Optional<String>, T> {

        @Override
        public T apply(Optional<String> sent) {
            Optional<T> credentials = new Optionally<>(this.format).apply(sent);
            if (credentials.isEmpty()) {
                throw notAuthenticated(this.challenge);
            }
            return credentials.get();
        }
    }

    private record RequiredAsOptional<T>(Required<T> required) implements Fn1<Optional<String>, Optional<T>> {

        @Override
        public Optional<T> apply(Optional<String> sent) {
            return Optional.of(this.required.apply(sent));
        }
    }
}
