package io.fastapi.security.jwt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A token with a right signature, and the ids by which it can be revoked.
 *
 * @param ids its own id, and that of its session if it has one
 */
record Verified(Jwt token, List<String> ids) {

    static final String SESSION = "sid";

    static Verified of(Jwt token) {
        String own = (token.getId() == null) ? digest(token.getTokenValue()) : token.getId();
        String session = token.getClaimAsString(SESSION);
        return new Verified(token, (session == null) ? List.of(own) : List.of(own, session));
    }

    /** Of what is signed: the same token may have several signatures. */
    private static String digest(String token) {
        byte[] signed = token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(signed);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
