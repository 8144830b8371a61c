package io.fastapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object of the OpenAPI document that says something of the application itself.
 *
 * @param <S> the object
 */
abstract class InfoObject<S extends InfoObject<S>> {

    private final Map<String, Object> members;

    InfoObject(Map<String, Object> members) {
        this.members = Collections.unmodifiableMap(members);
    }

    abstract S of(Map<String, Object> members);

    /**
     * With a further member, such as an extension {@code x-..}, in place of an earlier one of that name; {@code null} takes
     * that away.
     */
    public S with(String member, @Nullable Object value) {
        Map<String, Object> more = new LinkedHashMap<>(this.members);
        more.put(member, value);
        return of(more);
    }

    /** The members, in order. */
    public Map<String, Object> members() {
        return this.members;
    }

    @Override
    public boolean equals(Object other) {
        return other != null && getClass() == other.getClass() && this.members.equals(((InfoObject<?>) other).members);
    }

    @Override
    public int hashCode() {
        return Objects.hash(getClass(), this.members);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + this.members;
    }
}
