package io.fastapi.input;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the request itself and needs no declaration by the client.
 *
 * @param <T> the type of the value that a handler receives
 */
public final class Context<T> implements Input<T> {

    /** The kinds of context, one reader each. */
    public enum Kind {
        /** Spring's {@code ServerRequest}. */
        REQUEST,
        /** Settings of the answer to come. */
        RESPONSE,
        /** The background tasks of the request. */
        BACKGROUND_TASKS,
        /** The OAuth2 scopes that the operation asks for on the way to this dependency. */
        SECURITY_SCOPES,
        /** The authenticated {@code Principal}, if any. */
        PRINCIPAL,
        /** The client's preferred {@code Locale}. */
        LOCALE,
        /** The client's address. */
        CLIENT,
        /** The body as a stream of buffers, not read ahead. */
        BODY_STREAM,
        /** The body as a blocking {@code InputStream}, not read ahead. */
        BODY_INPUT_STREAM
    }

    private final Kind kind;

    private Context(Kind kind) {
        this.kind = kind;
    }

    /** The input of a kind; the caller vouches for {@code T}. Use the methods of {@code Dsl}. */
    public static <T> Context<T> of(Kind kind) {
        return new Context<>(kind);
    }

    /** Which part of the request this is. */
    public Kind kind() {
        return this.kind;
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.context(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Context<?> that && this.kind == that.kind;
    }

    @Override
    public int hashCode() {
        return this.kind.hashCode();
    }

    @Override
    public String toString() {
        return this.kind.name().toLowerCase(Locale.ROOT);
    }
}
