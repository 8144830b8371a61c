package io.fastapi.security.jwt;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Sessions that are kept alive by refresh tokens. Each refresh token has the id of its session and a number; the store knows
 * the next number that is good.
 */
final class Sessions {

    private static final String GENERATION = "gen";
    private static final String CLAIMS = "claims";

    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    /** What a refresh token says. */
    private record Refresh(String subject, Map<String, Object> claims, String session, long generation) {

        static Refresh of(Jwt token) {
            String subject = token.getSubject();
            String session = token.getClaimAsString(Verified.SESSION);
            Map<String, Object> claims = token.getClaimAsMap(CLAIMS);
            if (subject != null
                    && session != null
                    && token.getClaims().get(GENERATION) instanceof Number generation
                    && claims != null) {
                return new Refresh(subject, claims, session, generation.longValue());
            }
            throw new BadJwtException("The refresh token lacks a claim");
        }
    }

    private final JwtSettings settings;
    private final TokenWriter writer;
    private final ReactiveJwtDecoder decoder;
    private final TokenStore store;

    Sessions(JwtSettings settings, TokenWriter writer, TokenStore store) {
        this.settings = settings;
        this.writer = writer;
        this.decoder = JwtChecks.decoder(settings.keys(), JwtChecks.ofRefreshTokens(settings));
        this.store = store;
    }

    TokenPair begin(String subject, Map<String, Object> claims) {
        return pair(subject, claims, UUID.randomUUID().toString(), 0);
    }

    /** The next pair; what was used before ends the session. */
    Mono<TokenPair> refresh(String token) {
        return decode(token).flatMap(refresh -> {
            Instant until = this.writer.now().plus(this.settings.refreshLifetime());
            return this.store
                    .rotate(refresh.session, refresh.generation, until)
                    .flatMap(first -> first ? next(refresh) : endOfUsed(refresh, until));
        });
    }

    private Mono<TokenPair> next(Refresh used) {
        return Mono.fromSupplier(() -> pair(used.subject, used.claims, used.session, used.generation + 1));
    }

    private Mono<TokenPair> endOfUsed(Refresh used, Instant until) {
        return this.store
                .revoke(used.session, until)
                .then(Mono.error(new BadJwtException("The refresh token was used before")));
    }

    /** Ends the session of a refresh token; fails for what is none. */
    Mono<Void> end(String token) {
        return decode(token)
                .flatMap(refresh ->
                        this.store.revoke(refresh.session, this.writer.now().plus(this.settings.refreshLifetime())));
    }

    /** Until when the revocation of an access token has to be remembered. */
    Instant end(Jwt access) {
        Instant expires = access.getExpiresAt();
        return (expires == null) ? FOREVER : expires.plus(this.settings.clockSkew());
    }

    private Mono<Refresh> decode(String token) {
        return StrictText.isToken(token)
                ? this.decoder.decode(token).map(Refresh::of)
                : Mono.error(new BadJwtException("The text is no token"));
    }

    private TokenPair pair(String subject, Map<String, Object> claims, String session, long generation) {
        Map<String, Object> ofAccess = new LinkedHashMap<>(claims);
        ofAccess.put(Verified.SESSION, session);
        String access = this.writer.access(subject, ofAccess);
        String refresh =
                this.writer.refresh(subject, Map.of(Verified.SESSION, session, GENERATION, generation, CLAIMS, claims));
        return new TokenPair(access, "bearer", this.settings.lifetime().toSeconds(), refresh);
    }
}
