package io.fastapi.types.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that must not be shown: pydantic's {@code SecretStr}. It is read like any value of its type, but written, printed
 * and echoed in errors as {@code **********}.
 *
 * <p>Secrets are equal when their values are; texts and bytes are compared in constant time.
 *
 * @param <T> the type of the value, mostly {@code String}
 */
public final class Secret<T> {

    /** What stands for a secret wherever it is shown. */
    public static final String MASK = "**********";

    private final T value;

    private Secret(T value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Hides a value. */
    public static <T> Secret<T> of(T value) {
        return new Secret<>(value);
    }

    /** The value itself. */
    public T value() {
        return this.value;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Secret<?> that)) {
            return false;
        }
        byte[] mine = bytes(this.value);
        byte[] theirs = bytes(that.value);
        return (mine != null && theirs != null)
                ? this.value.getClass() == that.value.getClass() && MessageDigest.isEqual(mine, theirs)
                : this.value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return (this.value instanceof byte[] bytes) ? Arrays.hashCode(bytes) : this.value.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }

    private static byte @Nullable [] bytes(Object value) {
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return (value instanceof byte[] bytes) ? bytes : null;
    }
}
