package io.fastapi.security.jwt;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The answer of a login whose session can be refreshed (RFC 6749, 5.1).
 *
 * @param accessToken what requests carry
 * @param tokenType {@code bearer}
 * @param expiresIn how long the access token is good for, in seconds
 * @param refreshToken good for one refresh
 */
public record TokenPair(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("refresh_token") String refreshToken) {

    /** Without the tokens. */
    @Override
    public String toString() {
        return "TokenPair[" + this.tokenType + ", " + this.expiresIn + " s]";
    }
}
