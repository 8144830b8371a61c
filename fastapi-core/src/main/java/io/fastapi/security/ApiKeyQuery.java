package io.fastapi.security;

import io.fastapi.attribute.Attributes;
import io.fastapi.input.In;

/**
 * A key in a query parameter.
 *
 * @see <a href="https://fastapi.tiangolo.com/reference/security/">FastAPI: security tools</a>
 */
public final class ApiKeyQuery extends SecurityBase<String, ApiKeyQuery> {

    private final String key;

    private ApiKeyQuery(String key, Attributes attributes) {
        super("APIKeyQuery", ApiKeys.document("query", key), ApiKeys.reading(In.QUERY, key), attributes);
        this.key = key;
    }

    /** The name of the parameter. */
    public static ApiKeyQuery name(String name) {
        return new ApiKeyQuery(name, Attributes.NONE);
    }

    @Override
    ApiKeyQuery with(Attributes attributes) {
        return new ApiKeyQuery(this.key, attributes);
    }
}
