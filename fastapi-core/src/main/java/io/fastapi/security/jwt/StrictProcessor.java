package io.fastapi.security.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/**
 * Nimbus' processor, for known keys only, without what it forgives: headers that point to keys, claims of other types than
 * RFC 7519 gives them.
 */
final class StrictProcessor extends DefaultJWTProcessor<SecurityContext> {

    /** Far enough, and short of what overflows when it becomes milliseconds. */
    private static final double MOST_SECONDS = 1e12;

    private static final List<String> TEXTS = List.of("iss", "sub", "jti");
    private static final List<String> TIMES = List.of("exp", "nbf", "iat");

    StrictProcessor(JwtKeys keys) {
        setJWSKeySelector(new JWSVerificationKeySelector<>(keys.algorithms(), new ImmutableJWKSet<>(keys.all())));
        setJWSTypeVerifier((type, context) -> {}); // the types of tokens are told apart by JwtChecks
        setJWTClaimsSetVerifier((claims, context) -> {}); // times too, with the application's clock and skew
    }

    @Override
    public JWTClaimsSet process(SignedJWT token, SecurityContext context) throws BadJOSEException, JOSEException {
        JWSHeader header = token.getHeader();
        boolean pointsToKeys = header.getJWKURL() != null
                || header.getJWK() != null
                || header.getX509CertURL() != null
                || header.getX509CertChain() != null;
        if (pointsToKeys || header.getContentType() != null || header.getCriticalParams() != null) {
            throw new BadJOSEException("The header has what is not taken from a token");
        }
        return super.process(token, context);
    }

    /** Nimbus makes a text of a {@code sub} that is a number, so the types are looked at before. */
    @Override
    protected JWTClaimsSet extractJWTClaimsSet(JWT token) throws BadJWTException {
        Map<String, Object> claims = ((SignedJWT) token).getPayload().toJSONObject();
        if (claims == null || !haveTheirTypes(claims)) {
            throw new BadJWTException("The claims are not those of a token");
        }
        try {
            return JWTClaimsSet.parse(claims);
        } catch (ParseException unexpected) {
            throw new BadJWTException("The claims are not those of a token");
        }
    }

    private static boolean haveTheirTypes(Map<String, Object> claims) {
        for (String name : TEXTS) {
            if (claims.containsKey(name) && !(claims.get(name) instanceof String)) {
                return false;
            }
        }
        for (String name : TIMES) {
            if (claims.containsKey(name) && !isTime(claims.get(name))) {
                return false;
            }
        }
        return !claims.containsKey("aud") || isAudience(claims.get("aud"));
    }

    private static boolean isTime(Object value) {
        return value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() < MOST_SECONDS;
    }

    private static boolean isAudience(Object value) {
        return value instanceof String
                || (value instanceof List<?> list && list.stream().allMatch(each -> each instanceof String));
    }
}
