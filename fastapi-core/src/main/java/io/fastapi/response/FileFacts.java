package io.fastapi.response;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.io.NumberOutput;

/**
 * What clients are told of the state of a file, as Starlette tells it.
 *
 * @param size in bytes
 * @param modified when it was last modified
 */
public record FileFacts(long size, Instant modified) {

    private static final double NANOS = 1e-9;
    /** Smaller numbers are written with an exponent. */
    private static final BigDecimal SCIENTIFIC = new BigDecimal("1e-4");

    /** The facts of a file. */
    public static FileFacts of(BasicFileAttributes attributes) {
        return new FileFacts(attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    /** The value of {@code Last-Modified}. */
    public String lastModified() {
        HttpHeaders headers = new HttpHeaders();
        headers.setLastModified(this.modified);
        return String.valueOf(headers.getFirst(HttpHeaders.LAST_MODIFIED));
    }

    /** The value of {@code ETag}: a digest of size and time, so that instances in Java and Python agree. */
    public String etag() {
        String text = python(this.modified.getEpochSecond() + NANOS * this.modified.getNano()) + "-" + this.size;
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A number of seconds since 1970 as Python prints it. */
    private static String python(double seconds) {
        BigDecimal exact = new BigDecimal(NumberOutput.toString(seconds, true)).stripTrailingZeros();
        if (exact.signum() != 0 && exact.abs().compareTo(SCIENTIFIC) < 0) {
            return scientific(exact);
        }
        String plain = exact.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    /** {@code 1.5e-07}: Python's exponents have two digits. */
    private static String scientific(BigDecimal small) {
        String digits = small.unscaledValue().abs().toString();
        int exponent = small.scale() - digits.length() + 1;
        return (small.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (exponent < 10 ? "e-0" : "e-")
                + exponent;
    }
}
