package io.fastapi.benchmarks.model;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;

/** The signed tokens, which PyJWT made. */
public final class SignedTokens {

    /** What signs them, as text. */
    public static final String SECRET = "09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7";

    private SignedTokens() {}

    /** Spring Security's decoder on Nimbus, as one writes it by hand. */
    public static NimbusReactiveJwtDecoder decoder() {
        byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
        return NimbusReactiveJwtDecoder.withSecretKey(new SecretKeySpec(secret, "HmacSHA256"))
                .build();
    }
}
