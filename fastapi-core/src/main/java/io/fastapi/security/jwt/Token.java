package io.fastapi.security.jwt;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The answer of a login: the {@code Token} of FastAPI's tutorial.
 *
 * @param accessToken the token
 * @param tokenType {@code bearer}
 */
public record Token(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType) {

    /** A bearer token. */
    public static Token bearer(String accessToken) {
        return new Token(accessToken, "bearer");
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Token[" + this.tokenType + "]";
    }
}
