package io.fastapi.security;

import io.fastapi.attribute.Attributes;

/**
 * The credentials of HTTP Digest authentication. As in FastAPI they are read, not verified.
 *
 * @see <a href="https://fastapi.tiangolo.com/reference/security/">FastAPI: security tools</a>
 */
public final class HttpDigest extends SecurityBase<HttpAuthorizationCredentials, HttpDigest> {

    private HttpDigest(Attributes attributes) {
        super(
                "HTTPDigest",
                HttpBase.document("digest"),
                Reading.authorization(new Authorization.OneScheme("digest"), "Digest"),
                attributes);
    }

    /** The scheme. */
    public static HttpDigest of() {
        return new HttpDigest(Attributes.NONE);
    }

    @Override
    HttpDigest with(Attributes attributes) {
        return new HttpDigest(attributes);
    }
}
