package io.fastapi.security.jwt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** What is demanded of a token whose signature is right: PyJWT's rules, and those of {@link JwtSettings}. */
final class JwtChecks {

    /** Who a refresh token is for. With an audience of its own no other service takes it for an access token. */
    static final String REFRESH_AUDIENCE = "urn:fastapi:refresh";

    static final String REFRESH_TYPE = "refresh+jwt";

    private static final List<String> ACCESS_TYPES = List.of("JWT", "at+jwt", "application/at+jwt");

    private JwtChecks() {}

    static OAuth2TokenValidator<Jwt> ofAccessTokens(JwtSettings settings) {
        List<OAuth2TokenValidator<Jwt>> all = common(settings);
        all.add(check("typ", token -> isOfType(token, ACCESS_TYPES)));
        all.add(check("aud", token -> isForUs(token, settings)));
        for (String claim : settings.required()) {
            all.add(check(claim, token -> token.hasClaim(claim)));
        }
        settings.maxLifetime()
                .ifPresent(most -> all.add(check("exp", token -> {
                    Instant expires = token.getExpiresAt();
                    Instant latest = settings.clock().instant().plus(most).plus(settings.clockSkew());
                    return expires == null || !expires.isAfter(latest);
                })));
        return new DelegatingOAuth2TokenValidator<>(all);
    }

    static OAuth2TokenValidator<Jwt> ofRefreshTokens(JwtSettings settings) {
        List<OAuth2TokenValidator<Jwt>> all = common(settings);
        all.add(check("typ", token -> REFRESH_TYPE.equals(token.getHeaders().get("typ"))));
        all.add(check("aud", token -> List.of(REFRESH_AUDIENCE).equals(token.getAudience())));
        return new DelegatingOAuth2TokenValidator<>(all);
    }

    /** Spring's decoder; it hands a token to the processor as soon as its text is parsed. */
    static NimbusReactiveJwtDecoder decoder(JwtKeys keys, OAuth2TokenValidator<Jwt> validator) {
        StrictProcessor processor = new StrictProcessor(keys);
        NimbusReactiveJwtDecoder decoder = new NimbusReactiveJwtDecoder(token -> {
            try {
                return Mono.just(processor.process(token, null));
            } catch (Exception refused) {
                return Mono.error(
                        new BadJwtException("The token is not good", refused)); // to Spring others are failures
            }
        });
        decoder.setJwtValidator(validator);
        decoder.setClaimSetConverter(JwtChecks::claims);
        return decoder;
    }

    /** The claims as they are; Spring's converter would add an {@code iat}. */
    private static Map<String, Object> claims(Map<String, Object> nimbus) {
        Map<String, Object> claims = new HashMap<>(nimbus);
        claims.replaceAll((name, value) -> (value instanceof Date date) ? date.toInstant() : value);
        claims.values().removeAll(Collections.singleton(null));
        return claims;
    }

    private static List<OAuth2TokenValidator<Jwt>> common(JwtSettings settings) {
        JwtTimestampValidator times = new JwtTimestampValidator(settings.clockSkew());
        times.setClock(settings.clock());
        List<OAuth2TokenValidator<Jwt>> all = new ArrayList<>();
        all.add(times);
        all.add(check("iat", token -> {
            Instant issued = token.getIssuedAt();
            return issued == null || !issued.isAfter(settings.clock().instant().plus(settings.clockSkew()));
        }));
        settings.issuer().ifPresent(issuer -> all.add(new JwtIssuerValidator(issuer)));
        return all;
    }

    private static boolean isOfType(Jwt token, List<String> types) {
        Object type = token.getHeaders().get("typ");
        return type == null || types.stream().anyMatch(each -> each.equalsIgnoreCase(type.toString()));
    }

    private static boolean isForUs(Jwt token, JwtSettings settings) {
        List<String> audience = token.getAudience();
        List<String> ours = settings.audience();
        if (ours.isEmpty()) {
            return audience == null || audience.isEmpty();
        }
        if (audience == null || (settings.strictAudience() && audience.size() != 1)) {
            return false;
        }
        return !Collections.disjoint(audience, ours);
    }

    /** A check whose failure names the claim, and nothing that the client sent. */
    private static OAuth2TokenValidator<Jwt> check(String claim, Predicate<Jwt> rule) {
        OAuth2TokenValidatorResult failure = OAuth2TokenValidatorResult.failure(
                new OAuth2Error("invalid_token", "The token has no acceptable " + claim, null));
        return token -> rule.test(token) ? OAuth2TokenValidatorResult.success() : failure;
    }
}
