package io.fastapi.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dependency, or a security scheme, for which the operation asks OAuth2 scopes: FastAPI's {@code Security(..)}. The
 * scopes reach the dependencies below it through {@code securityScopes()} and are documented with the operation.
 *
 * @param input the dependency or scheme
 * @param scopes the scopes, in declaration order
 * @param <T> the type of the value that a handler receives
 * @see <a href="https://fastapi.tiangolo.com/advanced/security/oauth2-scopes/">FastAPI: OAuth2 scopes</a>
 */
public record Security<T>(Input<T> input, List<String> scopes) implements Input<T> {

    public Security {
        scopes = List.copyOf(scopes);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.security(this);
    }
}
