package io.fastapi.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of a request, documented as an OpenAPI security scheme: FastAPI's {@code SecurityBase}. The classes of
 * {@code io.fastapi.security} are the schemes of FastAPI; a scheme of one's own is a dependency with a name and a document:
 *
 * <pre>{@code
 * static final SecurityScheme<String> SESSION = new SecurityScheme<>(
 *     "Session",
 *     Map.of("type", "apiKey", "in", "cookie", "name", "sid"),
 *     depends(cookie("sid").optional(), Sessions::check));
 * }</pre>
 *
 * <p>Schemes are equal by content.
 *
 * @param <T> the type of the credentials
 */
public non-sealed class SecurityScheme<T> implements Input<T> {

    private final String name;
    private final Map<String, Object> document;
    private final Dependency<T> credentials;

    /**
     * A scheme.
     *
     * @param name the key of the scheme in the OpenAPI document
     * @param document the OpenAPI security scheme object
     * @param credentials reads a header, a query parameter or a cookie, which the scheme documents in place of a parameter,
     *     and makes the credentials of it, or throws {@code HttpException} (401)
     */
    public SecurityScheme(String name, Map<String, Object> document, Dependency<T> credentials) {
        this.name = name;
        this.document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
        this.credentials = credentials;
    }

    /** The key of the scheme in the OpenAPI document. */
    public final String name() {
        return this.name;
    }

    /** The OpenAPI security scheme object. */
    public final Map<String, Object> document() {
        return this.document;
    }

    /** What makes the credentials. */
    public final Dependency<T> credentials() {
        return this.credentials;
    }

    @Override
    public final <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.securityScheme(this);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SecurityScheme<?> that
                        && this.name.equals(that.name)
                        && this.document.equals(that.document)
                        && this.credentials.equals(that.credentials));
    }

    @Override
    public final int hashCode() {
        return 31 * this.name.hashCode() + this.credentials.hashCode();
    }

    /** The name and the document: {@code HTTPBasic{type=http, scheme=basic}}. */
    @Override
    public final String toString() {
        return this.name + this.document;
    }
}
