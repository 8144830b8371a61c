package io.fastapi.security.jwt;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import io.fastapi.types.error.MisuseException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * The keys of an application's tokens: the first one signs, all of them verify. A key is for one algorithm, so that a token
 * cannot choose another one.
 *
 * <pre>{@code
 * JwtKeys.secret(newSecret, MacAlgorithm.HS256).id("2026").and(JwtKeys.secret(oldSecret, MacAlgorithm.HS256).id("2025"))
 * }</pre>
 *
 * <p>A token whose header names a key ({@code kid}) is verified with that one only; without a name, with every key of its
 * algorithm. Immutable; {@link #toString()} shows no key.
 */
public final class JwtKeys {

    private static final int LEAST_RSA_BITS = 2048;
    private static final String OTHER = "use another algorithm, or another key";

    private final List<JWK> keys;

    private JwtKeys(List<JWK> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * A secret: the UTF-8 bytes of a text, as PyJWT takes it.
     *
     * @throws MisuseException if it is shorter than the hash of the algorithm (RFC 7518, 3.2)
     */
    public static JwtKeys secret(String secret, MacAlgorithm algorithm) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        JWSAlgorithm name = JWSAlgorithm.parse(algorithm.getName());
        return new JwtKeys(List.of(
                checked(new OctetSequenceKey.Builder(bytes).algorithm(name).build(), algorithm)));
    }

    /**
     * A key in Nimbus' form, of any family; a public key verifies only.
     *
     * @throws MisuseException if the key does not fit the algorithm, or is too short for it
     */
    public static JwtKeys of(JWK key, JwsAlgorithm algorithm) {
        return new JwtKeys(List.of(checked(withAlgorithm(key, algorithm.getName()), algorithm)));
    }

    /**
     * The keys of a JWK set (RFC 7517) as JSON text; keys without {@code alg} get the algorithm given.
     *
     * @throws MisuseException if the text is no JWK set, is empty, or has a key that does not fit its algorithm
     */
    public static JwtKeys jwkSet(String json, JwsAlgorithm algorithm) {
        List<JWK> keys = new ArrayList<>();
        for (JWK key : parsed(json).getKeys()) {
            Algorithm own = key.getAlgorithm();
            JwsAlgorithm its = (own == null) ? algorithm : algorithm(own.getName());
            keys.add(checked(withAlgorithm(key, its.getName()), its));
        }
        if (keys.isEmpty()) {
            throw new MisuseException("the JWK set has no keys", "put the signing key first");
        }
        return new JwtKeys(keys).checkedIds();
    }

    /**
     * The algorithm of a name such as {@code HS256}, {@code RS256} or {@code ES256}.
     *
     * @throws MisuseException if there is none; {@code none} is none
     */
    public static JwsAlgorithm algorithm(String name) {
        MacAlgorithm mac = MacAlgorithm.from(name);
        SignatureAlgorithm signature = SignatureAlgorithm.from(name);
        if (mac != null) {
            return mac;
        }
        if (signature == null) {
            throw new MisuseException(
                    "'" + name + "' is no algorithm that signs tokens",
                    "use HS256, RS256, ES256 or another of RFC 7518");
        }
        return signature;
    }

    /** The same keys, the first of them with a name that tokens carry as {@code kid}. */
    public JwtKeys id(String id) {
        List<JWK> named = new ArrayList<>(this.keys);
        named.set(0, changed(this.keys.get(0), "kid", id));
        return new JwtKeys(named).checkedIds();
    }

    /** These keys, and others that verify only: those of before a rotation. */
    public JwtKeys and(JwtKeys older) {
        List<JWK> all = new ArrayList<>(this.keys);
        all.addAll(older.keys);
        return new JwtKeys(all).checkedIds();
    }

    JWK signing() {
        return this.keys.get(0);
    }

    boolean canSign() {
        return signing().isPrivate();
    }

    JWKSet all() {
        return new JWKSet(this.keys);
    }

    /** The algorithms of the keys. */
    Set<JWSAlgorithm> algorithms() {
        Set<JWSAlgorithm> all = new HashSet<>();
        this.keys.forEach(key -> all.add(JWSAlgorithm.parse(key.getAlgorithm().getName())));
        return all;
    }

    private JwtKeys checkedIds() {
        Set<String> ids = new HashSet<>();
        for (JWK key : this.keys) {
            if (key.getKeyID() != null && !ids.add(key.getKeyID())) {
                throw new MisuseException(
                        "two keys have the id '" + key.getKeyID() + "'", "give each key an id of its own");
            }
        }
        return this;
    }

    private static JWK checked(JWK key, JwsAlgorithm algorithm) {
        JWSAlgorithm name = JWSAlgorithm.parse(algorithm.getName());
        if (!key.getKeyType().equals(KeyType.forAlgorithm(name))) {
            throw new MisuseException(
                    "a key of type " + key.getKeyType() + " is not for the algorithm " + algorithm.getName(), OTHER);
        }
        if (key instanceof ECKey ec && !Curve.forJWSAlgorithm(name).contains(ec.getCurve())) {
            throw new MisuseException(
                    "a key of curve " + ec.getCurve() + " is not for the algorithm " + algorithm.getName(), OTHER);
        }
        if (key instanceof OctetSequenceKey && key.size() < hashBits(name)) {
            throw new MisuseException(
                    "the secret has " + key.size() / 8 + " bytes, and " + algorithm.getName() + " needs "
                            + hashBits(name) / 8 + " or more",
                    "make a random one of " + hashBits(name) / 8 + " bytes or more: openssl rand -hex "
                            + hashBits(name) / 8);
        }
        if (key instanceof RSAKey && key.size() < LEAST_RSA_BITS) {
            throw new MisuseException(
                    "the RSA key has " + key.size() + " bits, and needs " + LEAST_RSA_BITS + " or more",
                    "make a longer one");
        }
        return key;
    }

    private static int hashBits(JWSAlgorithm algorithm) {
        return Integer.parseInt(algorithm.getName().substring(2));
    }

    private static JWK withAlgorithm(JWK key, String algorithm) {
        return changed(key, "alg", algorithm);
    }

    private static JWK changed(JWK key, String member, String value) {
        try {
            var object = key.toJSONObject();
            object.put(member, value);
            return JWK.parse(object);
        } catch (ParseException unexpected) {
            throw new MisuseException("the key cannot be read", "give a key in the form of RFC 7517");
        }
    }

    /** Without what the parser says, which may show the text. */
    private static JWKSet parsed(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException noSet) {
            throw new MisuseException("the text is no JWK set", "give one in the form of RFC 7517, {\"keys\": [..]}");
        }
    }

    /** Types, algorithms and names of the keys, not the keys. */
    @Override
    public String toString() {
        List<String> shown = new ArrayList<>();
        for (JWK key : this.keys) {
            shown.add(key.getAlgorithm() + (key.getKeyID() == null ? "" : " '" + key.getKeyID() + "'"));
        }
        return "JwtKeys" + shown;
    }
}
