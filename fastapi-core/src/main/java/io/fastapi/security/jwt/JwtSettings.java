package io.fastapi.security.jwt;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.types.error.MisuseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an application's tokens are like: keys, lifetimes, and what is demanded of one that comes back.
 *
 * <pre>{@code
 * JwtSettings.of(JwtKeys.secret(secret, MacAlgorithm.HS256)).lifetime(Duration.ofMinutes(15)).issuer("https://shop.example")
 * }</pre>
 *
 * <p>Immutable; {@link #toString()} shows no key.
 */
public final class JwtSettings {

    private static final Attribute<Duration> LIFETIME = Attribute.of("lifetime", Duration.ofMinutes(30));
    private static final Attribute<Duration> REFRESH_LIFETIME = Attribute.of("refreshLifetime", Duration.ofDays(30));
    private static final Attribute<Optional<Duration>> MAX_LIFETIME = Attribute.optional("maxLifetime");
    private static final Attribute<Duration> CLOCK_SKEW = Attribute.of("clockSkew", Duration.ZERO);
    private static final Attribute<Optional<String>> ISSUER = Attribute.optional("issuer");
    private static final Attribute<List<String>> AUDIENCE = Attribute.of("audience", List.of());
    private static final Attribute<Boolean> STRICT_AUDIENCE = Attribute.of("strictAudience", false);
    private static final Attribute<List<String>> REQUIRED = Attribute.of("require", List.of("exp", "sub"));
    private static final Attribute<Integer> CACHE_SIZE = Attribute.of("cacheSize", 1000);
    private static final Attribute<Clock> CLOCK = Attribute.of("clock", Clock.systemUTC());

    private final JwtKeys keys;
    private final Attributes attributes;

    private JwtSettings(JwtKeys keys, Attributes attributes) {
        this.keys = keys;
        this.attributes = attributes;
    }

    /** Tokens of these keys, with FastAPI's tutorial's lifetime of 30 minutes, for nobody in particular. */
    public static JwtSettings of(JwtKeys keys) {
        return new JwtSettings(keys, Attributes.NONE);
    }

    private <T> JwtSettings with(Attribute<T> attribute, T value) {
        return new JwtSettings(this.keys, this.attributes.with(attribute, value));
    }

    /** How long an access token is good for. */
    public JwtSettings lifetime(Duration lifetime) {
        return with(LIFETIME, positive(lifetime));
    }

    /** How long a refresh token is good for; a session ends when it was not refreshed for that long. */
    public JwtSettings refreshLifetime(Duration lifetime) {
        return with(REFRESH_LIFETIME, positive(lifetime));
    }

    /** Refuses access tokens that expire later than in that time, whoever signed them; by default none is refused for that. */
    public JwtSettings maxLifetime(Duration most) {
        return with(MAX_LIFETIME, Optional.of(positive(most)));
    }

    /** How far clocks may differ where {@code exp}, {@code nbf} and {@code iat} are compared: PyJWT's {@code leeway}, 0. */
    public JwtSettings clockSkew(Duration skew) {
        if (skew.isNegative()) {
            throw new MisuseException("a clock skew of " + skew + " is negative", "give 0 or more");
        }
        return with(CLOCK_SKEW, skew);
    }

    /** Who issues: written as {@code iss}, and demanded of every token. By default {@code iss} is not looked at. */
    public JwtSettings issuer(String issuer) {
        return with(ISSUER, Optional.of(issuer));
    }

    /**
     * For whom: written as {@code aud}; a token must have one of them. By default a token must have no {@code aud}: one that
     * has is for somebody else.
     */
    public JwtSettings audience(String... audience) {
        return with(AUDIENCE, List.of(audience));
    }

    /** Whether a token for several audiences is refused even if one of them is ours: PyJWT's {@code strict_aud}; false. */
    public JwtSettings strictAudience(boolean strict) {
        return with(STRICT_AUDIENCE, strict);
    }

    /** Claims without which a token is refused; {@code exp} and {@code sub} unless said otherwise. */
    public JwtSettings require(String... claims) {
        return with(REQUIRED, List.of(claims));
    }

    /**
     * How many verified tokens are remembered, so that their signature is not checked again; 0 for none. What changes (time,
     * revocation) is checked each time.
     */
    public JwtSettings cacheSize(int tokens) {
        if (tokens < 0) {
            throw new MisuseException("a cache of " + tokens + " tokens is no size", "give 0 or more");
        }
        return with(CACHE_SIZE, tokens);
    }

    /** The time, for tests; the system's by default. */
    public JwtSettings clock(Clock clock) {
        return with(CLOCK, clock);
    }

    /** The keys. */
    public JwtKeys keys() {
        return this.keys;
    }

    Duration lifetime() {
        return this.attributes.get(LIFETIME);
    }

    Duration refreshLifetime() {
        return this.attributes.get(REFRESH_LIFETIME);
    }

    Optional<Duration> maxLifetime() {
        return this.attributes.get(MAX_LIFETIME);
    }

    Duration clockSkew() {
        return this.attributes.get(CLOCK_SKEW);
    }

    Optional<String> issuer() {
        return this.attributes.get(ISSUER);
    }

    List<String> audience() {
        return this.attributes.get(AUDIENCE);
    }

    boolean strictAudience() {
        return this.attributes.get(STRICT_AUDIENCE);
    }

    List<String> required() {
        return this.attributes.get(REQUIRED);
    }

    int cacheSize() {
        return this.attributes.get(CACHE_SIZE);
    }

    Clock clock() {
        return this.attributes.get(CLOCK);
    }

    /** Throws where every token would be refused, whoever issued it. */
    void requireTokens() {
        if (required().contains("aud") && audience().isEmpty()) {
            throw new MisuseException(
                    "aud is required, and without an audience a token that has one is refused",
                    "name whom tokens are for, .audience(..), which demands it, or leave aud out of .require(..)");
        }
    }

    private static Duration positive(Duration lifetime) {
        if (lifetime.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new MisuseException("a lifetime of " + lifetime + " is less than a second", "give a second or more");
        }
        return lifetime;
    }

    @Override
    public String toString() {
        return "JwtSettings" + this.keys + this.attributes;
    }
}
