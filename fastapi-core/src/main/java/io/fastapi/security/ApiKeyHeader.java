package io.fastapi.security;

import io.fastapi.attribute.Attributes;
import io.fastapi.input.In;

/**
 * A key in a header: {@code ApiKeyHeader.name("X-API-Key")}.
 *
 * @see <a href="https://fastapi.tiangolo.com/reference/security/">FastAPI: security tools</a>
 */
public final class ApiKeyHeader extends SecurityBase<String, ApiKeyHeader> {

    private final String key;

    private ApiKeyHeader(String key, Attributes attributes) {
        super("APIKeyHeader", ApiKeys.document("header", key), ApiKeys.reading(In.HEADER, key), attributes);
        this.key = key;
    }

    /** The name of the header, as it is: underscores stay. */
    public static ApiKeyHeader name(String name) {
        return new ApiKeyHeader(name, Attributes.NONE);
    }

    @Override
    ApiKeyHeader with(Attributes attributes) {
        return new ApiKeyHeader(this.key, attributes);
    }
}
