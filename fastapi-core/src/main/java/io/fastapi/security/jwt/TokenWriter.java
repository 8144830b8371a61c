package io.fastapi.security.jwt;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Writes and signs tokens with the first key, with the header that PyJWT gives them. */
final class TokenWriter {

    private final JwtSettings settings;
    private final JwtEncoder encoder;

    TokenWriter(JwtSettings settings) {
        this.settings = settings;
        this.encoder = new NimbusJwtEncoder(
                new ImmutableJWKSet<>(new JWKSet(settings.keys().signing())));
    }

    String access(String subject, Map<String, Object> claims) {
        return access(subject, claims, this.settings.lifetime());
    }

    String access(String subject, Map<String, Object> claims, Duration lifetime) {
        Instant now = now();
        JwtClaimsSet.Builder set = claims(subject, claims, now).expiresAt(now.plus(lifetime));
        List<String> audience = this.settings.audience();
        if (!audience.isEmpty() && !claims.containsKey("aud")) {
            set.audience(this.settings.strictAudience() ? audience.subList(0, 1) : audience);
        }
        return sign("JWT", set);
    }

    String refresh(String subject, Map<String, Object> claims) {
        Instant now = now();
        return sign(
                JwtChecks.REFRESH_TYPE,
                claims(subject, claims, now)
                        .audience(List.of(JwtChecks.REFRESH_AUDIENCE))
                        .expiresAt(now.plus(this.settings.refreshLifetime())));
    }

    /** In whole seconds, as tokens have them. */
    Instant now() {
        return this.settings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private JwtClaimsSet.Builder claims(String subject, Map<String, Object> claims, Instant now) {
        JwtClaimsSet.Builder set = JwtClaimsSet.builder().claims(all -> all.putAll(claims));
        this.settings.issuer().ifPresent(set::issuer);
        return set.subject(subject).issuedAt(now);
    }

    private String sign(String type, JwtClaimsSet.Builder claims) {
        JWK key = this.settings.keys().signing();
        if (!this.settings.keys().canSign()) {
            throw new IllegalStateException(
                    "No token can be issued: the first key is a public one, which verifies only");
        }
        JwsHeader header = JwsHeader.with(JwtKeys.algorithm(key.getAlgorithm().getName()))
                .type(type)
                .build();
        return this.encoder
                .encode(JwtEncoderParameters.from(header, claims.build()))
                .getTokenValue();
    }
}
