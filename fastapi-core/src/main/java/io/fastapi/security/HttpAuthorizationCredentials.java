package io.fastapi.security;

import io.fastapi.types.model.SchemaName;

/**
 * The two parts of an {@code Authorization} header, split at the first space.
 *
 * @param scheme the scheme as the client wrote it: {@code Bearer}
 * @param credentials what stands behind it: a token
 */
@SchemaName("HTTPAuthorizationCredentials")
public record HttpAuthorizationCredentials(String scheme, String credentials) {

    /** The scheme only: tokens do not belong into logs. */
    @Override
    public String toString() {
        return "HttpAuthorizationCredentials[scheme=" + this.scheme + ", credentials=***]";
    }
}
