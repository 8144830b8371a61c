package io.fastapi.security.jwt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes tokens that no library would write. */
final class Forge {

    private Forge() {}

    /** A token of these JSON texts, signed with a secret. */
    static String signed(String header, String claims, String secret, String algorithm) {
        String input = base64(header) + "." + base64(claims);
        return input + "." + signature(input, secret.getBytes(StandardCharsets.UTF_8), algorithm);
    }

    static String hs256(String header, String claims, String secret) {
        return signed(header, claims, secret, "HS256");
    }

    static String signature(String input, byte[] secret, String algorithm) {
        try {
            String name = "HmacSHA" + algorithm.substring(2).toLowerCase(Locale.ROOT);
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(secret, name));
            return base64(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
