package io.fastapi.security;

import io.fastapi.attribute.Attributes;
import io.fastapi.input.In;

/**
 * A key in a cookie.
 *
 * @see <a href="https://fastapi.tiangolo.com/reference/security/">FastAPI: security tools</a>
 */
public final class ApiKeyCookie extends SecurityBase<String, ApiKeyCookie> {

    private final String key;

    private ApiKeyCookie(String key, Attributes attributes) {
        super("APIKeyCookie", ApiKeys.document("cookie", key), ApiKeys.reading(In.COOKIE, key), attributes);
        this.key = key;
    }

    /** The name of the cookie. */
    public static ApiKeyCookie name(String name) {
        return new ApiKeyCookie(name, Attributes.NONE);
    }

    @Override
    ApiKeyCookie with(Attributes attributes) {
        return new ApiKeyCookie(this.key, attributes);
    }
}
