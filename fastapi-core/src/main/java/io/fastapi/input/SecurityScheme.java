package io.fastapi.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of a request, documented as an OpenAPI security scheme. Made by the classes of {@code io.fastapi.security}.
 *
 * @param name the key of the scheme in the OpenAPI document
 * @param document the OpenAPI security scheme object
 * @param credentials reads a header, a query parameter or a cookie, which the scheme documents in place of a parameter, and
 *     makes the credentials of it, or throws {@code HttpException} (401)
 * @param <T> the type of the credentials
 */
public record SecurityScheme<T>(String name, Map<String, Object> document, Dependency<T> credentials)
        implements Input<T> {

    public SecurityScheme {
        document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.securityScheme(this);
    }
}
