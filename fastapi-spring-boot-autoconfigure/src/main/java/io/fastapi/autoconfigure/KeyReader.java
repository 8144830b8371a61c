package io.fastapi.autoconfigure;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;

/** Reads keys from PEM texts, given as such or by their place. What it throws shows nothing of a key. */
final class KeyReader {

    private static final String PUBLIC_BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String PUBLIC_END = "-----END PUBLIC KEY-----";

    private final ResourceLoader resources;

    KeyReader(ResourceLoader resources) {
        this.resources = resources;
    }

    /** A text, or what stands where it says. */
    String text(String value) {
        String trimmed = value.strip();
        if (trimmed.startsWith("-----BEGIN") || trimmed.startsWith("{")) {
            return trimmed;
        }
        try {
            return this.resources.getResource(trimmed).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new IllegalArgumentException("there is nothing to read at the place that it names");
        }
    }

    /** A pair, or its public half only. The public half of an RSA key is part of the private one. */
    JWK pair(@Nullable String privatePem, @Nullable String publicPem, JwsAlgorithm algorithm) {
        try {
            PrivateKey secret = (privatePem == null) ? null : secret(text(privatePem));
            PublicKey open = (publicPem == null) ? openHalf(secret) : open(text(publicPem), algorithm);
            if (open instanceof RSAPublicKey rsa) {
                RSAKey.Builder key = new RSAKey.Builder(rsa);
                return ((secret == null) ? key : key.privateKey(secret)).build();
            }
            ECPublicKey ec = (ECPublicKey) open;
            ECKey.Builder key = new ECKey.Builder(Curve.forECParameterSpec(ec.getParams()), ec);
            return ((secret == null) ? key : key.privateKey(secret)).build();
        } catch (GeneralSecurityException | ClassCastException | IllegalStateException unread) {
            throw new IllegalArgumentException("it is no key in PEM form of an algorithm that signs tokens");
        }
    }

    private static PrivateKey secret(String pem) {
        PrivateKey key = PemContent.of(pem).getPrivateKey();
        if (key == null) {
            throw new IllegalArgumentException("there is no private key in it");
        }
        return key;
    }

    private static PublicKey openHalf(@Nullable PrivateKey secret) throws GeneralSecurityException {
        if (secret instanceof RSAPrivateCrtKey rsa) {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
        }
        throw new IllegalArgumentException("the public key is missing");
    }

    private static PublicKey open(String pem, JwsAlgorithm algorithm) throws GeneralSecurityException {
        if (!pem.contains(PUBLIC_BEGIN) || !pem.contains(PUBLIC_END)) {
            throw new IllegalArgumentException("there is no public key in it");
        }
        String body = pem.substring(pem.indexOf(PUBLIC_BEGIN) + PUBLIC_BEGIN.length(), pem.indexOf(PUBLIC_END));
        byte[] der = Base64.getMimeDecoder().decode(body);
        String family = algorithm.getName().startsWith("ES") ? "EC" : "RSA";
        return KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(der));
    }
}
