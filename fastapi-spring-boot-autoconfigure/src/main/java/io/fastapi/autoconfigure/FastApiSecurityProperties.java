package io.fastapi.autoconfigure;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The {@code fastapi.security.*} properties of what stands on Spring Security.
 *
 * @param csrf whether a request that changes something and has cookies needs a CSRF token; has no effect beside a
 *     SecurityWebFilterChain of one's own
 * @param jwt the application's own tokens
 */
@ConfigurationProperties("fastapi.security")
public record FastApiSecurityProperties(
        @DefaultValue("false") boolean csrf, @DefaultValue Jwt jwt) {

    /**
     * The application's own tokens. With a key there is a JwtTokens bean.
     *
     * @param secret secret that signs and verifies, as text; its UTF-8 bytes are the key, as PyJWT's
     * @param privateKey private key that signs: PEM, or where it is, such as file:/run/secrets/key.pem
     * @param publicKey public key that verifies: PEM, or where it is
     * @param jwkSet JWK set whose first key signs: JSON, or where it is
     * @param algorithm algorithm of the key: HS256, HS384, HS512, RS256, PS256, ES256 ..
     * @param id name of the key, which tokens carry as kid
     * @param olderKeys keys of before a rotation, which verify only
     * @param lifetime time that an access token is good for
     * @param refreshLifetime time that a refresh token is good for
     * @param maxLifetime refuses access tokens that expire later than in this time
     * @param clockSkew how far clocks may differ
     * @param issuer who issues tokens: written as iss, and demanded
     * @param audience whom tokens are for: written as aud; one of them is demanded
     * @param strictAudience whether a token for several audiences is refused
     * @param require claims without which a token is refused
     * @param cacheSize number of verified tokens whose signature is not checked again; 0 for none
     * @param revocations number of revoked tokens and refreshed sessions that are remembered in memory
     */
    public record Jwt(
            @Nullable String secret,
            @Nullable String privateKey,
            @Nullable String publicKey,
            @Nullable String jwkSet,
            @DefaultValue("HS256") String algorithm,
            @Nullable String id,
            @DefaultValue List<Key> olderKeys,
            @DefaultValue("30m") Duration lifetime,
            @DefaultValue("30d") Duration refreshLifetime,
            @Nullable Duration maxLifetime,
            @DefaultValue("0s") Duration clockSkew,
            @Nullable String issuer,
            @DefaultValue List<String> audience,
            @DefaultValue("false") boolean strictAudience,
            @DefaultValue({"exp", "sub"}) List<String> require,
            @DefaultValue("1000") int cacheSize,
            @DefaultValue("100000") int revocations) {

        Key key() {
            return new Key(this.secret, this.privateKey, this.publicKey, this.jwkSet, this.algorithm, this.id);
        }

        /** Without the keys. */
        @Override
        public String toString() {
            return "Jwt[" + this.algorithm + "]";
        }
    }

    /**
     * A key of before a rotation.
     *
     * @param secret secret, as text
     * @param privateKey private key, of which the public half verifies: PEM, or where it is
     * @param publicKey public key: PEM, or where it is
     * @param jwkSet JWK set: JSON, or where it is
     * @param algorithm algorithm of the key
     * @param id name of the key, which its tokens carry as kid
     */
    public record Key(
            @Nullable String secret,
            @Nullable String privateKey,
            @Nullable String publicKey,
            @Nullable String jwkSet,
            @DefaultValue("HS256") String algorithm,
            @Nullable String id) {

        /** Without the key. */
        @Override
        public String toString() {
            return "Key[" + this.algorithm + "]";
        }
    }
}
