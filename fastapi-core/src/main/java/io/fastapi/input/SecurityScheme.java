package io.fastapi.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Credentials of a request, documented as an OpenAPI security scheme. Made by the classes of {@code io.fastapi.security}.
 *
 * @param name the key of the scheme in the OpenAPI document
 * @param document the OpenAPI security scheme object
 * @param reader takes the credentials from the request, or throws {@code HttpException} (401)
 * @param <T> the type of the credentials
 */
public record SecurityScheme<T>(String name, Map<String, Object> document, Function<ServerRequest, T> reader)
        implements Input<T> {

    public SecurityScheme {
        document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.securityScheme(this);
    }
}
