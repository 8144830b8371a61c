package io.fastapi.engine.filter;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs texts with the time, as {@code TimestampSigner} of Python's {@code itsdangerous} does by default. */
final class CookieSigner {

    private static final String ALGORITHM = "HmacSHA1";
    private static final String SALT = "itsdangerous.Signer" + "signer";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final InstantSource clock;

    CookieSigner(String secret, InstantSource clock) {
        this.key = new SecretKeySpec(derived(secret), ALGORITHM);
        this.clock = clock;
    }

    private static byte[] derived(String secret) {
        try {
            return MessageDigest.getInstance("SHA-1").digest((SALT + secret).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text with the time and a signature of both. */
    String sign(String text) {
        byte[] time = BigInteger.valueOf(this.clock.instant().getEpochSecond()).toByteArray();
        int zero = (time.length > 1 && time[0] == 0) ? 1 : 0;
        byte[] unsigned = Arrays.copyOfRange(time, zero, time.length);
        String timed = text + '.' + ENCODER.encodeToString(unsigned);
        return timed + '.' + signature(timed);
    }

    /**
     * The text of a signed one.
     *
     * @param maxAge in seconds; negative for any
     * @return {@code null} if the signature is none of this key, or too old
     */
    @Nullable
    String unsign(String signed, long maxAge) {
        int last = signed.lastIndexOf('.');
        int middle = (last < 0) ? -1 : signed.lastIndexOf('.', last - 1);
        if (middle < 0 || !isSigned(signed.substring(0, last), signed.substring(last + 1))) {
            return null;
        }
        if (maxAge >= 0) {
            long age = this.clock.instant().getEpochSecond() - seconds(signed.substring(middle + 1, last));
            if (age > maxAge || age < 0) {
                return null;
            }
        }
        return signed.substring(0, middle);
    }

    private boolean isSigned(String text, String signature) {
        byte[] expected = signature(text).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    private static long seconds(String time) {
        try {
            return new BigInteger(1, Base64.getUrlDecoder().decode(time)).longValueExact();
        } catch (IllegalArgumentException | ArithmeticException malformed) {
            return Long.MIN_VALUE / 2;
        }
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(this.key);
            return ENCODER.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
